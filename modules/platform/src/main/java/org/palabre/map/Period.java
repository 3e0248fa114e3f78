package org.palabre.map;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From one day to another, both in it.
 *
 * @param from its first day
 * @param to its last, not before the first
 */
public record Period(LocalDate from, LocalDate to) implements Serializable {

  private static final Pattern AS_FAR_AS_KNOWN =
      Pattern.compile("(19|20|21)\\d\\d(-\\d\\d(-\\d\\d)?)?");

  /** Refuses a period that ends before it begins. */
  public Period {
    if (to.isBefore(from)) {
      throw new DateTimeException("From %s to %s is no period.".formatted(from, to));
    }
  }

  /** The whole of a year. */
  public static Period of(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * The period between two dates, each a year, a month or a day ({@code 2016}, {@code 2016-04},
   * {@code 2016-04-02}); one of them is enough for a period as long as it.
   *
   * @return empty when neither is a date, or they are the wrong way round
   */
  public static Optional<Period> read(String first, String last) {
    Optional<Period> from = part(first);
    Optional<Period> to = part(last);
    if (from.isEmpty() || to.isEmpty()) {
      return from.or(() -> to);
    }
    return to.get().to.isBefore(from.get().from)
        ? Optional.empty()
        : Optional.of(new Period(from.get().from, to.get().to));
  }

  private static Optional<Period> part(String text) {
    if (!AS_FAR_AS_KNOWN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> of(Year.parse(text).getValue());
            case 7 ->
                new Period(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
            default -> new Period(LocalDate.parse(text), LocalDate.parse(text));
          });
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A day as one number that compares like it: 20160402. */
  static int number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
