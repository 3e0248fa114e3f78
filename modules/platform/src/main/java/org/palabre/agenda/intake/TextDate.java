package org.palabre.agenda.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What a text says of one date: the days are certain, the hours as far as it says them.
 *
 * @param first the first day
 * @param last the last day, the first itself for one day
 * @param from the hour it begins, or null
 * @param to the hour it ends on the last day, or null
 */
public record TextDate(LocalDate first, LocalDate last, LocalTime from, LocalTime to)
    implements Serializable {

  private static final int EARLY = 6;

  /** When it begins; null when the text does not say the hour. */
  public LocalDateTime starts() {
    return from == null ? null : first.atTime(from);
  }

  /** When it ends; null when the text does not say the hour. */
  public LocalDateTime ends() {
    if (to == null) {
      return null;
    }
    return goesOnAfterMidnight() ? first.plusDays(1).atTime(to) : last.atTime(to);
  }

  /** Whether it ends in the small hours: from 19 to 1 o'clock. */
  private boolean goesOnAfterMidnight() {
    return first.equals(last) && from != null && !to.isAfter(from) && to.getHour() < EARLY;
  }

  /** Whether it ends before it begins, which is no small hour of the next day. */
  boolean isBackwards() {
    return last.isBefore(first)
        || (starts() != null && ends() != null && !ends().isAfter(starts()));
  }
}
