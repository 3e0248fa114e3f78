package org.palabre.spi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A value that an article of a text fixes: from which age one votes, how much there is to spend,
 * how votes are counted. It binds once its text is adopted ({@link AdoptedValues}).
 *
 * @param name what plugins know it by, {@code minimum-age}: it stays when the label is reworded
 * @param label what people read, "Âge minimum pour voter"
 * @param value the value itself
 */
public record NamedValue(String name, String label, Value value) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern BREAK = Pattern.compile("\\t|\\R");
  private static final int LONGEST_NAME = 60;

  /** Refuses a name that could not be bound, and a value without a label. */
  public NamedValue {
    if (!isName(name)) {
      throw new IllegalArgumentException("A value cannot be called \"%s\".".formatted(name));
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("The value %s needs a label.".formatted(name));
    }
    Objects.requireNonNull(value, "A named value needs a value.");
  }

  /** What can be fixed. */
  public sealed interface Value permits Age, Amount, Count, Day, Choice, Lines {}

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
      requireWithin(years, 0, MOST);
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
      requireWithin(number, 0, MOST);
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

  /**
   * One of a closed list: by which ballot one votes, what happens when two come out equal. The list
   * is given by whoever began the text; people choose in it.
   *
   * @param chosen the id of the option chosen
   * @param options what can be chosen, from 2 to 20; no two have the same id
   */
  public record Choice(String chosen, List<Option> options) implements Value {

    /** The fewest options. */
    public static final int FEWEST = 2;

    /** The most options. */
    public static final int MOST = 20;

    /** Copies the list; refuses one that leaves no choice, and a choice that is not in it. */
    public Choice {
      options = List.copyOf(options);
      requireWithin(options.size(), FEWEST, MOST);
      requireDistinct(options.stream().map(Option::id).toList());
      if (!has(options, chosen)) {
        throw new IllegalArgumentException("\"%s\" is no option.".formatted(chosen));
      }
    }

    /** What the option chosen is called. */
    public String label() {
      return options.stream()
          .filter(one -> one.id().equals(chosen))
          .map(Option::label)
          .findFirst()
          .orElseThrow();
    }

    /** Whether this can be chosen. */
    public boolean has(String option) {
      return has(options, option);
    }

    /** The same list, with another option chosen. */
    public Choice choosing(String option) {
      return new Choice(option, options);
    }

    private static boolean has(List<Option> options, String id) {
      return options.stream().anyMatch(one -> one.id().equals(id));
    }
  }

  /**
   * What can be chosen.
   *
   * @param id what plugins know it by, {@code highest-median}
   * @param label what people read, on one line of at most 200 characters
   */
  public record Option(String id, String label) {

    /** The longest label, in characters. */
    public static final int LONGEST = 200;

    /** Refuses an id that could not be bound, and a label that is none. */
    public Option {
      if (!isName(id)) {
        throw new IllegalArgumentException("An option cannot be called \"%s\".".formatted(id));
      }
      requireLine(label, LONGEST);
    }
  }

  /**
   * Short sentences: for which reasons a proposal is not taken in.
   *
   * @param lines each on one line of at most 300 characters, from 1 to 40; no two are the same
   */
  public record Lines(List<String> lines) implements Value {

    /** The most sentences. */
    public static final int MOST = 40;

    /** The longest sentence, in characters. */
    public static final int LONGEST = 300;

    /** Copies the list; refuses none at all, and what is not one line. */
    public Lines {
      lines = List.copyOf(lines);
      requireWithin(lines.size(), 1, MOST);
      requireDistinct(lines);
      lines.forEach(line -> requireLine(line, LONGEST));
    }
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }

  private static void requireLine(String text, int longest) {
    if (text.isBlank()
        || text.codePointCount(0, text.length()) > longest
        || BREAK.matcher(text).find()) {
      throw new IllegalArgumentException(
          "\"%s\" is not one line of at most %d characters.".formatted(text, longest));
    }
  }

  private static void requireDistinct(List<String> texts) {
    if (texts.stream().distinct().count() < texts.size()) {
      throw new IllegalArgumentException("Two are the same in %s.".formatted(texts));
    }
  }

  private static void requireWithin(long number, long fewest, long most) {
    if (number < fewest || number > most) {
      throw new IllegalArgumentException(
          "%d is not from %d to %d.".formatted(number, fewest, most));
    }
  }
}
