package org.palabre.commitment;

import java.io.Serializable;
import java.time.LocalDate;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * An answer as it is given, before it is kept.
 *
 * @param words what is answered; may be blank for something promised or done, never for a refusal
 * @param answeredOn when; never in the future
 * @param movesTo what it makes of the commitment; null for words alone
 * @param dueOn for a promise, until when; otherwise null
 */
public record Reply(String words, LocalDate answeredOn, Commitment.State movesTo, LocalDate dueOn)
    implements Serializable {

  private static final int LONGEST = 4_000;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal if words or date that it needs are missing, or a date is a slip of the finger
   */
  public Reply {
    words = PlainText.optionalLines("words", words, LONGEST);
    if (movesTo == Commitment.State.REQUESTED) {
      throw new IllegalArgumentException("An answer does not ask.");
    }
    if (words.isEmpty() && (movesTo == null || movesTo == Commitment.State.REFUSED)) {
      throw new Refusal("words", movesTo == null ? "answer.words.needed" : "answer.reason.needed");
    }
    if (answeredOn == null) {
      throw new Refusal("answeredOn", "input.blank");
    }
    Dates.requirePlausible("answeredOn", answeredOn);
    if (movesTo == Commitment.State.PROMISED && dueOn == null) {
      throw new Refusal("dueOn", "answer.due.needed");
    }
    if (movesTo != Commitment.State.PROMISED) {
      dueOn = null;
    }
    Dates.requirePlausible("dueOn", dueOn);
    if (dueOn != null && dueOn.isBefore(answeredOn)) {
      throw new Refusal("dueOn", "answer.due.beforeAnswer");
    }
  }
}
