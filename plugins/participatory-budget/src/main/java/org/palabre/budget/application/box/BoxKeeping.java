package org.palabre.budget.application.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.BudgetRules.Dates;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.daily.DayBegun;
import org.palabre.journal.Journal;

/**
 * Destroys the sealed ballots on the day that the rules state, and erases who voters are a month
 * after the last day to appeal.
 */
@ApplicationScoped
public class BoxKeeping {

  /** For how many days after the last appeal the roll still tells who people are. */
  public static final int ROLL_DAYS = 30;

  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final BoxRepository boxes;
  private final RollRepository roll;
  private final DatabaseClock clock;
  private final Journal journal;

  /** For the container's proxy. */
  protected BoxKeeping() {
    this(null, null, null, null, null, null);
  }

  @Inject
  BoxKeeping(
      EditionRepository editions,
      Rulebook rulebook,
      BoxRepository boxes,
      RollRepository roll,
      DatabaseClock clock,
      Journal journal) {
    this.editions = editions;
    this.rulebook = rulebook;
    this.boxes = boxes;
    this.roll = roll;
    this.clock = clock;
    this.journal = journal;
  }

  /** The day on which the sealed ballots are destroyed; empty until results are public. */
  public Optional<LocalDate> destroyedOn(Edition edition) {
    return dates(edition)
        .flatMap(dates -> published(edition).map(day -> day.plusDays(dates.destroyDays())));
  }

  /** The day on which the roll forgets who people are; empty until results are public. */
  public Optional<LocalDate> forgottenOn(Edition edition) {
    return dates(edition)
        .flatMap(
            dates -> published(edition).map(day -> day.plusDays(dates.appealDays() + ROLL_DAYS)));
  }

  void dayBegun(@Observes DayBegun day) {
    roll.sweep();
    boxes.withSealed().forEach(id -> keep(id, day.today()));
    roll.withDetails().forEach(id -> keep(id, day.today()));
  }

  /**
   * Destroys and erases what is due on a day in one edition; what was done before stays as it is.
   */
  @Transactional
  public void keep(UUID id, LocalDate today) {
    Edition edition = editions.forChange(id).orElseThrow();
    if (edition.unsealedAt().isPresent()
        && edition.destroyedAt().isEmpty()
        && isReached(destroyedOn(edition), today)) {
      destroy(edition);
    }
    if (isReached(forgottenOn(edition), today)) {
      roll.forget(id);
    }
  }

  private void destroy(Edition edition) {
    UUID id = edition.getSpaceId();
    Instant now = clock.now();
    int count = boxes.destroySealed(id);
    edition.destroy(now);
    journal.record(
        "budget.box.destroyed", Optional.of(id), id, Map.of("sealed", Integer.toString(count)));
  }

  private static boolean isReached(Optional<LocalDate> on, LocalDate today) {
    return on.filter(date -> !date.isAfter(today)).isPresent();
  }

  private Optional<LocalDate> published(Edition edition) {
    return edition.publishedAt().map(at -> LocalDate.ofInstant(at, rulebook.zone()));
  }

  private Optional<Dates> dates(Edition edition) {
    return edition.isPast() ? Optional.empty() : rulebook.rules(edition).map(BudgetRules::dates);
  }
}
