package org.palabre.letter;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * What a letter is about.
 *
 * @param territory where: this and all that lies in it
 * @param from the first day
 * @param until the last day
 */
public record LetterPlan(UUID territory, LocalDate from, LocalDate until) implements Serializable {

  private static final int LAST_YEAR = 2100;

  /**
   * Makes sure it is a place and a time.
   *
   * @throws Refusal if something is missing, the end lies before the beginning, or a year can only
   *     be a slip of the finger
   */
  public LetterPlan {
    if (territory == null) {
      throw new Refusal("territory", "letter.territory.needed");
    }
    if (from == null) {
      throw new Refusal("from", "input.blank");
    }
    if (until == null) {
      throw new Refusal("until", "input.blank");
    }
    Dates.requirePlausible("from", from);
    if (until.getYear() >= LAST_YEAR) {
      throw new Refusal("until", "letter.until.late", Integer.toString(LAST_YEAR));
    }
    if (until.isBefore(from)) {
      throw new Refusal("until", "letter.until.before");
    }
  }
}
