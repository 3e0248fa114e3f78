package org.palabre.agenda.repeat;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import org.palabre.input.Refusal;

/**
 * How something comes again, counted from its first day: every two weeks, every first Thursday,
 * every year. Written and read as a rule of RFC 5545 (section 3.3.10).
 *
 * <pre>{@code
 * Recurrence everyFirstThursday = new Recurrence(Pattern.MONTHLY_WEEKDAY, 1, Missing.LAST_DAY, Ending.after(12));
 * everyFirstThursday.rule(LocalDate.of(2026, 12, 3)); // FREQ=MONTHLY;INTERVAL=1;BYDAY=1TH;COUNT=12
 * }</pre>
 *
 * @param pattern what comes again
 * @param every after how many weeks, months or years, from 1
 * @param missing what happens in a month without such a day
 * @param ending when it ends
 */
public record Recurrence(Pattern pattern, int every, Missing missing, Ending ending)
    implements Serializable {

  /** The most days one recurrence may have. */
  public static final int MOST_TIMES = 200;

  private static final int MOST_YEARS = 10;
  private static final int MOST_EVERY = 12;
  private static final int SHORTEST_MONTH = 28;
  private static final int FEBRUARY = 2;
  private static final int LAST_WEEK = 5;

  /** What comes again. */
  public enum Pattern {
    /** The same day of the week. */
    WEEKLY,
    /** The same day of the month. */
    MONTHLY_DAY,
    /** The same weekday of the month: the first Thursday. */
    MONTHLY_WEEKDAY,
    /** The last such weekday of the month. */
    MONTHLY_LAST_WEEKDAY,
    /** The same day of the year. */
    YEARLY
  }

  /** What happens in a month that has no such day: 29, 30 or 31. */
  public enum Missing {
    /** It is on the last day of that month. */
    LAST_DAY,
    /** It is left out. */
    SKIP
  }

  /**
   * When it ends: on a day, after some times, or never when both are null.
   *
   * @param until the last day it may be on, or null
   * @param times how many times in all, the first included, or null
   */
  public record Ending(LocalDate until, Integer times) implements Serializable {

    /** Goes on. */
    public static final Ending NEVER = new Ending(null, null);

    /** Ends on a day. */
    public static Ending on(LocalDate until) {
      return new Ending(until, null);
    }

    /** Ends after some times. */
    public static Ending after(int times) {
      return new Ending(null, times);
    }
  }

  /**
   * Checks what does not depend on the first day.
   *
   * @throws Refusal if it comes again too rarely or too often
   */
  public Recurrence {
    if (pattern == null) {
      throw new Refusal("pattern", "repeat.pattern.needed");
    }
    if (every < 1 || every > MOST_EVERY) {
      throw new Refusal("every", "repeat.every", MOST_EVERY);
    }
    if (ending.times() != null && (ending.times() < 2 || ending.times() > MOST_TIMES)) {
      throw new Refusal("times", "repeat.times", MOST_TIMES);
    }
    if (missing == null) {
      missing = Missing.LAST_DAY;
    }
  }

  /** What can come again from a first day on: the fifth Thursday of a month only as the last. */
  public static List<Pattern> patterns(LocalDate first) {
    return List.of(Pattern.values()).stream()
        .filter(p -> p != Pattern.MONTHLY_WEEKDAY || weekOf(first) < LAST_WEEK)
        .filter(p -> p != Pattern.MONTHLY_LAST_WEEKDAY || isLastOfItsKind(first))
        .toList();
  }

  /** Which one of its weekday in the month a day is: 1 for the first Thursday. */
  public static int weekOf(LocalDate day) {
    return day.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
  }

  /** Whether it goes on without end. */
  public boolean isEndless() {
    return ending.until() == null && ending.times() == null;
  }

  /** Whether there is a month, or a year, without the day this recurrence is about. */
  public boolean mayMiss(LocalDate first) {
    return switch (pattern) {
      case MONTHLY_DAY -> first.getDayOfMonth() > SHORTEST_MONTH;
      case YEARLY -> first.getMonthValue() == FEBRUARY && first.getDayOfMonth() > SHORTEST_MONTH;
      default -> false;
    };
  }

  /**
   * The rule of RFC 5545 that says it.
   *
   * @throws Refusal if the first day is not one of those it is about, or it ends before it begins
   */
  public String rule(LocalDate first) {
    if (!patterns(first).contains(pattern)) {
      throw new Refusal("pattern", "repeat.pattern.needed");
    }
    LocalDate until = ending.until();
    if (until != null && !until.isAfter(first)) {
      throw new Refusal("until", "repeat.until.before");
    }
    if (until != null && until.isAfter(first.plusYears(MOST_YEARS))) {
      throw new Refusal("until", "repeat.until.late", MOST_YEARS);
    }
    String end =
        until != null
            ? ";UNTIL=" + until.toString().replace("-", "")
            : ending.times() != null ? ";COUNT=" + ending.times() : "";
    return "FREQ=%s;INTERVAL=%d%s%s".formatted(frequency(), every, by(first), end);
  }

  private String frequency() {
    return switch (pattern) {
      case WEEKLY -> "WEEKLY";
      case YEARLY -> "YEARLY";
      default -> "MONTHLY";
    };
  }

  private String by(LocalDate first) {
    return switch (pattern) {
      case WEEKLY -> ";BYDAY=" + code(first.getDayOfWeek());
      case MONTHLY_WEEKDAY -> ";BYDAY=" + weekOf(first) + code(first.getDayOfWeek());
      case MONTHLY_LAST_WEEKDAY -> ";BYDAY=-1" + code(first.getDayOfWeek());
      case MONTHLY_DAY -> days(first);
      case YEARLY -> ";BYMONTH=" + first.getMonthValue() + days(first);
    };
  }

  /** The day of the month; or the last there is of 28 to that day, where it may be missing. */
  private String days(LocalDate first) {
    int day = first.getDayOfMonth();
    if (!mayMiss(first) || missing == Missing.SKIP) {
      return ";BYMONTHDAY=" + day;
    }
    return IntStream.rangeClosed(SHORTEST_MONTH, day)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", ";BYMONTHDAY=", ";BYSETPOS=-1"));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private static boolean isLastOfItsKind(LocalDate day) {
    return day.equals(day.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek())));
  }

  /**
   * The days of a rule.
   *
   * @param rule a rule made by {@link #rule}, or one of whole days from elsewhere
   * @param first its first day
   * @param from the first day wanted
   * @param to the last day wanted
   * @param most how many at most
   */
  public static List<LocalDate> days(
      String rule, LocalDate first, LocalDate from, LocalDate to, int most) {
    return from.isAfter(to)
        ? List.of()
        : new Recur<LocalDate>(rule).getDates(first, from, to, most);
  }

  /** What a rule made by {@link #rule} says. */
  public static Recurrence read(String rule) {
    Recur<LocalDate> recur = new Recur<>(rule);
    Optional<WeekDay> weekday = recur.getDayList().stream().findFirst();
    Pattern pattern =
        switch (recur.getFrequency()) {
          case WEEKLY -> Pattern.WEEKLY;
          case YEARLY -> Pattern.YEARLY;
          default ->
              weekday
                  .map(
                      day ->
                          day.getOffset() < 0
                              ? Pattern.MONTHLY_LAST_WEEKDAY
                              : Pattern.MONTHLY_WEEKDAY)
                  .orElse(Pattern.MONTHLY_DAY);
        };
    return new Recurrence(
        pattern,
        Math.max(1, recur.getInterval()),
        recur.getSetPosList().isEmpty() ? Missing.SKIP : Missing.LAST_DAY,
        new Ending(recur.getUntil(), recur.getCount() > 0 ? recur.getCount() : null));
  }
}
