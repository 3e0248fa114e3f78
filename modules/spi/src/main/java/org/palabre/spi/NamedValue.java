package org.palabre.spi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A value that an article of a text fixes: from which age one votes, how much there is to spend. It
 * binds once its text is adopted ({@link AdoptedValues}).
 *
 * @param name what plugins know it by, {@code minimum-age}: it stays when the label is reworded
 * @param label what people read, "Âge minimum pour voter"
 * @param value the value itself
 */
public record NamedValue(String name, String label, Value value) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 60;

  /** Refuses a name that could not be bound, and a value without a label. */
  public NamedValue {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("A value cannot be called \"%s\".".formatted(name));
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("The value %s needs a label.".formatted(name));
    }
    Objects.requireNonNull(value, "A named value needs a value.");
  }

  /** What can be fixed. */
  public sealed interface Value permits Age, Amount, Count, Day {}

  /**
   * An age.
   *
   * @param years in full years, from 0 to 120
   */
  public record Age(int years) implements Value {

    /** The highest. */
    public static final int MOST = 120;

    /** Refuses what is no age. */
    public Age {
      requireWithin(years, MOST);
    }
  }

  /**
   * A sum of money.
   *
   * @param euros in euros, from 0, below a hundred thousand million, in whole cents
   */
  public record Amount(BigDecimal euros) implements Value {

    /** All amounts are below it. */
    public static final BigDecimal LIMIT = new BigDecimal("100000000000");

    /** Writes it with two decimals, so that equal amounts are equal; refuses parts of a cent. */
    public Amount {
      euros = euros.setScale(2, RoundingMode.UNNECESSARY);
      if (euros.signum() < 0 || euros.compareTo(LIMIT) >= 0) {
        throw new IllegalArgumentException("%s is no amount.".formatted(euros));
      }
    }
  }

  /**
   * A whole number: of votes, of seats, of days.
   *
   * @param number from 0 to a thousand million
   */
  public record Count(long number) implements Value {

    /** The highest. */
    public static final long MOST = 1_000_000_000;

    /** Refuses what cannot be counted. */
    public Count {
      requireWithin(number, MOST);
    }
  }

  /**
   * A day.
   *
   * @param date from 1900 to 2199
   */
  public record Day(LocalDate date) implements Value {

    /** The first year. */
    public static final int FIRST_YEAR = 1900;

    /** The last year. */
    public static final int LAST_YEAR = 2199;

    /** Refuses a day that can only be a slip of the finger. */
    public Day {
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException("%s is no day to fix.".formatted(date));
      }
    }
  }

  private static void requireWithin(long number, long most) {
    if (number < 0 || number > most) {
      throw new IllegalArgumentException("%d is not from 0 to %d.".formatted(number, most));
    }
  }
}
