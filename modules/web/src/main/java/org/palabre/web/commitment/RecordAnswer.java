package org.palabre.web.commitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Writing down an answer that reached the space by word of mouth, letter or mail. */
@Named
@RequestScoped
public class RecordAnswer {

  @Inject private Commitments commitments;
  @Inject private CommitmentWork work;
  @Inject private ReplyFields fields;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Commitment> commitment = Optional.empty();

  @PostConstruct
  void load() {
    commitment = Sent.id("commitment").flatMap(id -> commitments.find(here.facts(), id));
  }

  /** Answers "not found" at the address of no commitment. */
  public void open() {
    if (commitment.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Keeps the answer and shows it in its thread. */
  public void save() {
    if (refusals.explain("answer", this::keep)) {
      done.go(getThreadLink() + "#c-" + id());
    }
  }

  private void keep() {
    if (fields.isReopening()) {
      work.reopen(here.spaceId(), id(), fields.reopening(), fields.key());
    } else {
      work.record(here.spaceId(), id(), fields.reply(), fields.key());
    }
  }

  /** What can be written down: also, once it has ended, that this was a mistake. */
  public List<String> getKinds() {
    boolean ended = commitment.filter(one -> !one.getState().isOpen()).isPresent();
    return ended
        ? Stream.concat(fields.getKinds().stream(), Stream.of(ReplyFields.REOPEN)).toList()
        : fields.getKinds();
  }

  private UUID id() {
    return commitment.orElseThrow(() -> new Refusal("", "commitment.gone")).getId();
  }

  /** What is answered; null at the address of none. */
  public CommitmentCard getCard() {
    return commitment
        .map(
            one ->
                new CommitmentCard(
                    one,
                    commitments.answers(List.of(one)).getOrDefault(one.getId(), List.of()),
                    here))
        .orElse(null);
  }

  /** The address of its thread. */
  public String getThreadLink() {
    return here.link(here.getToolAddress())
        + "/"
        + commitment.flatMap(one -> one.getProjectId().or(one::getThemeId)).orElseThrow();
  }
}
