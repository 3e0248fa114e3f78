package org.palabre.budget.domain.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.palabre.budget.domain.edition.BudgetRules.Dates;

/**
 * Where an edition is. It follows from its rules, the clock, and what officers did; nobody sets it.
 *
 * <p>The vote needs both: an officer opened it, and its days have come. It ends by the clock even
 * if nobody closes it.
 */
public enum Phase {
  /** No rules in force, or their first day has not come. */
  PREPARING,
  /** Ideas are taken. */
  IDEAS,
  /** Ideas become projects: admissible or not, feasible or not, costed. */
  REVIEW,
  /** Ballots are taken. */
  VOTE,
  /** The vote is over; ballots are opened and counted. */
  COUNTING,
  /** Results are public. */
  RESULTS;

  /**
   * The phase of an edition.
   *
   * @param rules what binds it; empty while nothing does
   * @param now by the database's clock
   * @param zone where the organisation is
   */
  public static Phase of(Edition edition, Optional<BudgetRules> rules, Instant now, ZoneId zone) {
    if (edition.publishedAt().isPresent()) {
      return RESULTS;
    }
    if (edition.closedAt().isPresent()) {
      return COUNTING;
    }
    return rules.map(bound -> byCalendar(edition, bound.dates(), now, zone)).orElse(PREPARING);
  }

  private static Phase byCalendar(Edition edition, Dates dates, Instant now, ZoneId zone) {
    if (edition.openedAt().isPresent() && !now.isBefore(endOf(dates.voteClose(), zone))) {
      return COUNTING;
    }
    if (edition.openedAt().isPresent() && !now.isBefore(startOf(dates.voteOpen(), zone))) {
      return VOTE;
    }
    if (now.isBefore(startOf(dates.ideasOpen(), zone))) {
      return PREPARING;
    }
    return now.isBefore(endOf(dates.ideasClose(), zone)) ? IDEAS : REVIEW;
  }

  /** When a day begins there; it may not begin at midnight where clocks change. */
  public static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first moment after a day. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return startOf(day.plusDays(1), zone);
  }
}
