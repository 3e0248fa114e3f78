package org.palabre.project;

import java.time.LocalDate;
import org.palabre.input.Refusal;

/** Dates of projects and commitments, refused where they can only be slips of the finger. */
public final class Dates {

  /** Nothing that is still being followed began earlier. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** Nobody promises for later. */
  private static final int MOST_YEARS_AHEAD = 20;

  private Dates() {}

  /**
   * Refuses a date before 1990; null is no date.
   *
   * @param field the form's field, for the refusal
   */
  public static void requirePlausible(String field, LocalDate date) {
    if (date != null && date.isBefore(EARLIEST)) {
      throw new Refusal(field, "date.tooEarly", Integer.toString(EARLIEST.getYear()));
    }
  }

  /** Refuses a date more than twenty years ahead; null is no date. */
  public static void requireNear(String field, LocalDate date, LocalDate today) {
    if (date != null && date.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw new Refusal(field, "date.tooLate", MOST_YEARS_AHEAD);
    }
  }

  /** Refuses a date that is not yet. */
  public static void requirePast(String field, LocalDate date, LocalDate today) {
    if (date != null && date.isAfter(today)) {
      throw new Refusal(field, "date.future");
    }
  }
}
