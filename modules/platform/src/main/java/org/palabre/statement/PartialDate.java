package org.palabre.statement;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, a month or a year: as much of a date as is known.
 *
 * @param year from 1900 on
 * @param month 1 to 12, or null when only the year is known
 * @param dayOfMonth 1 to 31, or null when the day is not known
 */
public record PartialDate(int year, Integer month, Integer dayOfMonth) implements Serializable {

  /** The earliest year somebody now alive can have said something. */
  private static final int EARLIEST = 1900;

  /**
   * Refuses a date that does not exist.
   *
   * @throws DateTimeException if it does not
   */
  public PartialDate {
    if (year < EARLIEST || year > 9999) {
      throw new DateTimeException(
          "The year %d is not between %d and 9999.".formatted(year, EARLIEST));
    }
    if (month == null && dayOfMonth != null) {
      throw new DateTimeException("A day needs its month.");
    }
    if (dayOfMonth != null) {
      LocalDate.of(year, month, dayOfMonth);
    } else if (month != null) {
      YearMonth.of(year, month);
    }
  }

  /** A whole date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The whole date, when the day is known. */
  public Optional<LocalDate> day() {
    return dayOfMonth == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, dayOfMonth));
  }

  /** Whether all of it lies after {@code today}. */
  public boolean isAfter(LocalDate today) {
    return day()
        .map(whole -> whole.isAfter(today))
        .orElseGet(
            () ->
                month == null
                    ? Year.of(year).isAfter(Year.from(today))
                    : YearMonth.of(year, month).isAfter(YearMonth.from(today)));
  }

  /**
   * Reads what people and spreadsheets write: {@code 2016}, {@code 04/2016}, {@code 2016-04-02},
   * {@code 02/04/2016} (day first), {@code 20160402}, "2 avril 2016", "avril 2016".
   *
   * @return empty when it is no such date or no date that exists
   */
  public static Optional<PartialDate> read(String text) {
    return PartialDateText.read(text.strip());
  }
}
