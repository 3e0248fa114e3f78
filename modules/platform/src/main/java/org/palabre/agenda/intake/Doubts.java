package org.palabre.agenda.intake;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** What keeps understood dates from becoming meetings. */
final class Doubts {

  private static final Duration LONGEST = Duration.ofDays(14);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  private Doubts() {}

  /**
   * What must be asked of some dates; null for nothing.
   *
   * @param before what was doubtful already, or null
   */
  static Doubt of(List<TextDate> dates, Doubt before) {
    if (before != null) {
      return before;
    }
    if (dates.isEmpty()) {
      return Doubt.EMPTY;
    }
    for (TextDate date : dates) {
      Doubt doubt = of(date);
      if (doubt != null) {
        return doubt;
      }
    }
    return null;
  }

  private static Doubt of(TextDate date) {
    if (date.first().getYear() < FIRST_YEAR || date.last().getYear() > LAST_YEAR) {
      return Doubt.YEAR;
    }
    LocalDateTime starts = date.starts();
    if (starts == null) {
      return Doubt.NO_HOUR;
    }
    LocalDateTime ends = date.ends();
    if (ends == null) {
      return Doubt.NO_END;
    }
    if (!ends.isAfter(starts)) {
      return Doubt.BACKWARDS;
    }
    return Duration.between(starts, ends).compareTo(LONGEST) > 0 ? Doubt.TOO_LONG : null;
  }
}
