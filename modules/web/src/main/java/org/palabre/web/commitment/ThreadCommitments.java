package org.palabre.web.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.Commitments;
import org.palabre.thread.SpeechThread;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.CommitmentCard.AnswerCard;
import org.palabre.web.thread.OneThread;

/** Steps 3 and 4 of the thread one is at: what was asked and promised, and what came of it. */
@Named
@RequestScoped
public class ThreadCommitments {

  @Inject private OneThread at;
  @Inject private Commitments commitments;
  @Inject private Here here;
  private Set<UUID> rewritable;

  /** What was asked, in the order it was. */
  public List<CommitmentCard> getAll() {
    SpeechThread thread = at.getThread();
    return thread.commitments().stream()
        .map(
            one ->
                new CommitmentCard(
                    one, thread.answers().getOrDefault(one.getId(), List.of()), here))
        .toList();
  }

  /**
   * What became of it, oldest first: every answer but the promises, which stand with what was
   * asked.
   */
  public List<AnswerCard> getAnswers() {
    return getAll().stream()
        .flatMap(one -> one.getAnswers().stream())
        .filter(answer -> !answer.promise())
        .sorted(Comparator.comparing(AnswerCard::on))
        .toList();
  }

  /** What was promised and is still to come. */
  public List<CommitmentCard> getComing() {
    SpeechThread thread = at.getThread();
    return thread.commitments().stream()
        .filter(one -> one.getState() == State.PROMISED)
        .map(one -> new CommitmentCard(one, List.of(), here))
        .toList();
  }

  /** Whether the visitor may still write it down otherwise. */
  public boolean isRewritable(UUID commitment) {
    if (rewritable == null) {
      rewritable =
          isLeading()
              ? commitments.unsettled(here.facts(), at.getThread().commitments())
              : Set.of();
    }
    return rewritable.contains(commitment);
  }

  /** How many there are that the visitor may not read. */
  public long getHidden() {
    return at.getThread().hidden().commitments();
  }

  /** Whether the visitor may write answers down and disclose. */
  public boolean isLeading() {
    return at.isLeading();
  }
}
