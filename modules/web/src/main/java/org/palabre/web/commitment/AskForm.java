package org.palabre.web.commitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.thread.SpeechThread;
import org.palabre.thread.Threads;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/** Writing down what is asked for a project or a theme, or writing it down otherwise. */
@Named
@RequestScoped
public class AskForm {

  @Inject private Threads threads;
  @Inject private Commitments commitments;
  @Inject private CommitmentWork work;
  @Inject private Addressees addressees;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Commitment> commitment = Optional.empty();
  private Optional<SpeechThread> thread = Optional.empty();
  private FormKey key = FormKey.fresh();
  private int version;
  private String what;
  private String askedOf;
  private String other;
  private String requestedOn;
  private String dueOn;
  private Audience audience = Audience.SPACE;

  @PostConstruct
  void load() {
    commitment = Sent.id("commitment").flatMap(id -> commitments.find(here.facts(), id));
    thread =
        commitment
            .map(one -> one.getProjectId().or(one::getThemeId))
            .orElseGet(() -> Sent.id("project").or(() -> Sent.id("theme")))
            .flatMap(id -> threads.find(here.facts(), id));
    requestedOn = TypedDate.write(here.wording().today());
    commitment.ifPresent(
        one -> {
          version = one.getVersion();
          what = one.getWhat();
          Addressee of = one.getAskedOf();
          askedOf = Addressees.value(of);
          other = of.isReached() ? null : of.name();
          requestedOn = TypedDate.write(one.getRequestedOn());
          dueOn = TypedDate.write(one.getDueOn());
          audience = one.getAudience();
        });
  }

  /** Answers "not found" at the address of nothing. */
  public void open() {
    if (thread.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Keeps it; then the next thing is to show it to those it is asked of, when that can be. */
  public void save() {
    Commitment[] kept = new Commitment[1];
    if (refusals.explain("ask", () -> kept[0] = keep())) {
      String tool = here.link(here.getToolAddress());
      done.go(
          kept[0].getAskedOf().isReached()
              ? tool + "/disclose?commitment=" + kept[0].getId()
              : tool + "/" + thread.orElseThrow().id() + "#c-" + kept[0].getId());
    }
  }

  private Commitment keep() {
    SpeechThread about = thread.orElseThrow(() -> new Refusal("", "commitment.origin.gone"));
    Request request =
        new Request(
            what,
            addressees.chosen(askedOf, other),
            TypedDate.read("requestedOn", requestedOn),
            TypedDate.read("dueOn", dueOn),
            audience);
    if (commitment.isPresent()) {
      work.rewrite(here.spaceId(), commitment.get().getId(), version, request);
      return commitments.find(here.facts(), commitment.get().getId()).orElseThrow();
    }
    UUID project = about.project().map(one -> one.getId()).orElse(null);
    UUID theme = about.project().isPresent() ? null : about.id();
    return work.request(here.spaceId(), project, theme, request, key.id());
  }

  /** Those who can answer here: bodies, then elected officials. */
  public List<Addressees.Choice> getAddressees() {
    return addressees.all();
  }

  /** Who may read it in the space. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  /** The thread it belongs to; null at the address of none. */
  public SpeechThread getThread() {
    return thread.orElse(null);
  }

  /** Whether it is written down otherwise, not for the first time. */
  public boolean isRewriting() {
    return commitment.isPresent();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getAskedOf() {
    return askedOf;
  }

  public void setAskedOf(String askedOf) {
    this.askedOf = askedOf;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  public String getRequestedOn() {
    return requestedOn;
  }

  public void setRequestedOn(String requestedOn) {
    this.requestedOn = requestedOn;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }
}
