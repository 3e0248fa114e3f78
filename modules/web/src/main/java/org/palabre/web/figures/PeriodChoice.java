package org.palabre.web.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.palabre.figures.Period;
import org.palabre.input.Refusal;
import org.palabre.web.form.TypedDate;

/** The periods that pages offer by a link; any other is asked for by its two days. */
public enum PeriodChoice {
  /** The whole month before this one. */
  MONTH,
  /** This month and the two before. */
  QUARTER,
  /** This month and the eleven before. */
  TWELVE,
  /** This year. */
  YEAR,
  /** The year before. */
  BEFORE,
  /** Since the beginning. */
  ALL;

  /** What it is, seen from this day. */
  public Period period(LocalDate today) {
    return switch (this) {
      case MONTH -> Period.monthBefore(today);
      case QUARTER -> Period.lastMonths(3, today);
      case TWELVE -> Period.lastMonths(12, today);
      case YEAR -> Period.year(today.getYear());
      case BEFORE -> Period.year(today.getYear() - 1);
      case ALL -> Period.always(today);
    };
  }

  /** Its name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What an address asks for.
   *
   * @param key the name of a choice; nonsense is none
   * @param from the first day, as typed
   * @param to the last day, as typed
   * @param usual what is meant when nothing is asked for
   */
  public static Asked read(
      Optional<String> key,
      Optional<String> from,
      Optional<String> to,
      PeriodChoice usual,
      LocalDate today) {
    if (from.isPresent() || to.isPresent()) {
      return typed(from.orElse(""), to.orElse(""), today)
          .map(period -> new Asked(period, null, false))
          .orElseGet(() -> new Asked(usual.period(today), usual, true));
    }
    PeriodChoice choice =
        Arrays.stream(values())
            .filter(one -> key.filter(one.key()::equals).isPresent())
            .findFirst()
            .orElse(usual);
    return new Asked(choice.period(today), choice, false);
  }

  private static Optional<Period> typed(String from, String to, LocalDate today) {
    try {
      LocalDate last = TypedDate.read("to", to);
      LocalDate first = TypedDate.read("from", from);
      LocalDate end = last == null ? today : last;
      boolean sound =
          first != null && !end.isBefore(first) && first.getYear() >= 1900 && end.getYear() <= 9999;
      return sound ? Optional.of(new Period(first, end)) : Optional.empty();
    } catch (Refusal noDay) {
      return Optional.empty();
    }
  }

  /**
   * A period that was asked for.
   *
   * @param period the days
   * @param choice the choice it is; null for days that were typed
   * @param unread whether days were typed that make no period, so that the usual one is shown
   */
  public record Asked(Period period, PeriodChoice choice, boolean unread) {}
}
