package org.palabre.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * From one day to another, both included.
 *
 * @param from the first day
 * @param to the last day, never before the first
 */
public record Period(LocalDate from, LocalDate to) {

  /** The longest that is drawn month by month: what is older is told in words. */
  private static final int MOST_MONTHS = 60;

  /** Refuses an end before its beginning. */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends after it begins.");
    }
  }

  /** Whole months, the last of which holds {@code today}. */
  public static Period lastMonths(int count, LocalDate today) {
    YearMonth now = YearMonth.from(today);
    return new Period(now.minusMonths(count - 1L).atDay(1), now.atEndOfMonth());
  }

  /** The whole month before that of {@code today}. */
  public static Period monthBefore(LocalDate today) {
    YearMonth before = YearMonth.from(today).minusMonths(1);
    return new Period(before.atDay(1), before.atEndOfMonth());
  }

  /** A whole year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Since anybody now alive can have said something. */
  public static Period always(LocalDate today) {
    return new Period(LocalDate.of(1900, 1, 1), YearMonth.from(today).atEndOfMonth());
  }

  /** Whether it begins on the first and ends on the last day of a month. */
  public boolean isOfWholeMonths() {
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
  }

  /** Its months, oldest first; the last sixty of a longer one. */
  public List<YearMonth> months() {
    YearMonth last = YearMonth.from(to);
    YearMonth first = YearMonth.from(from);
    YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
    return Stream.iterate(
            first.isBefore(earliest) ? earliest : first,
            month -> !month.isAfter(last),
            month -> month.plusMonths(1))
        .toList();
  }
}
