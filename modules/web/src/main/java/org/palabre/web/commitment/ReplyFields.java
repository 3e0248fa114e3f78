package org.palabre.web.commitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.Reopening;
import org.palabre.commitment.Reply;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.TypedDate;

/** The fields of an answer, whoever writes it: a facilitator who received it, or those asked. */
@Named
@RequestScoped
public class ReplyFields {

  /** What puts right that it was noted as ended; for those who lead the space. */
  static final String REOPEN = "REOPEN";

  /** What an answer can be, in the order of the buttons. */
  private static final List<String> KINDS =
      List.of(State.PROMISED.name(), State.KEPT.name(), State.REFUSED.name(), "WORDS");

  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String kind;
  private String words;
  private String answeredOn;
  private String dueOn;

  @PostConstruct
  void start() {
    answeredOn = TypedDate.write(here.wording().today());
  }

  /**
   * The answer as it was written.
   *
   * @throws Refusal if it cannot be
   */
  public Reply reply() {
    if (kind == null || !KINDS.contains(kind)) {
      throw new Refusal("kind", "answer.kind.needed");
    }
    State movesTo =
        Arrays.stream(State.values())
            .filter(state -> state.name().equals(kind))
            .findFirst()
            .orElse(null);
    return new Reply(
        words, TypedDate.read("answeredOn", answeredOn), movesTo, TypedDate.read("dueOn", dueOn));
  }

  /** Whether it is to be opened again. */
  boolean isReopening() {
    return REOPEN.equals(kind);
  }

  /**
   * How it is opened again.
   *
   * @throws Refusal if it cannot be
   */
  Reopening reopening() {
    return new Reopening(
        words, TypedDate.read("answeredOn", answeredOn), TypedDate.read("dueOn", dueOn));
  }

  /** The key of this showing of the form. */
  public UUID key() {
    return key.id();
  }

  /** What an answer can be. */
  public List<String> getKinds() {
    return KINDS;
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getAnsweredOn() {
    return answeredOn;
  }

  public void setAnsweredOn(String answeredOn) {
    this.answeredOn = answeredOn;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }
}
