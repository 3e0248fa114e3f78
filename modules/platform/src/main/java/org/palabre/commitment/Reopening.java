package org.palabre.commitment;

import java.io.Serializable;
import java.time.LocalDate;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * That a commitment was noted as kept or refused and is not: it is owed again, as it was before.
 *
 * @param reason why, never blank
 * @param on when that was found out; never in the future, nor before what it puts right
 * @param dueOn until when it is owed now; null for the date there was
 */
public record Reopening(String reason, LocalDate on, LocalDate dueOn) implements Serializable {

  private static final int LONGEST = 4_000;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal if the reason or the day is missing, or a date is a slip of the finger
   */
  public Reopening {
    reason = PlainText.optionalLines("words", reason, LONGEST);
    if (reason.isEmpty()) {
      throw new Refusal("words", "answer.reopen.reason");
    }
    if (on == null) {
      throw new Refusal("answeredOn", "input.blank");
    }
    Dates.requirePlausible("answeredOn", on);
    Dates.requirePlausible("dueOn", dueOn);
    if (dueOn != null && dueOn.isBefore(on)) {
      throw new Refusal("dueOn", "answer.due.beforeAnswer");
    }
  }
}
