package org.palabre.budget.application.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
import org.palabre.journal.Journal;

/**
 * Destroys the sealed ballots on the day that the rules state, though never before the last day to
 * appeal is over, and erases who voters are a month after the last day to appeal. Both days count
 * from the publication of the results; where nothing is published, from the last day of the vote.
 * So they come whatever becomes of an edition.
 */
@ApplicationScoped
public class BoxKeeping {

  /** For how many days after the last appeal the roll still tells who people are. */
  public static final int ROLL_DAYS = 30;

  /** How many days after the vote sealed ballots are kept at least for whoever counts late. */
  static final int LEAST_DAYS = 30;

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

  /**
   * The day on which the sealed ballots are destroyed. It moves when the results are published;
   * empty while no rules bind.
   */
  public Optional<LocalDate> destroyedOn(Edition edition) {
    return dates(edition).map(dates -> destroyedOn(edition, dates));
  }

  /** The day on which the roll forgets who people are; likewise. */
  public Optional<LocalDate> forgottenOn(Edition edition) {
    return dates(edition).map(dates -> forgottenOn(edition, dates));
  }

  /**
   * Destroys and erases what is due on a day in one edition; what was done before stays as it is.
   * In a transaction of its own, which holds one edition at a time: a closing waits for no second
   * one, and what fails in another undoes nothing here.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void keep(UUID id, LocalDate today) {
    Optional<Edition> seen = editions.of(id);
    Optional<Dates> dates = seen.flatMap(this::dates);
    // An edition where nothing is due is not held: its vote may be running.
    if (dates.isPresent()
        && (isOver(seen.get(), dates.get(), today) || isPast(seen.get(), dates.get(), today))) {
      keep(id, dates.get(), today);
    }
  }

  private void keep(UUID id, Dates dates, LocalDate today) {
    Edition edition = editions.forChange(id).orElseThrow();
    if (isOver(edition, dates, today)) {
      destroy(edition);
    }
    if (isPast(edition, dates, today)) {
      roll.forget(id);
    }
  }

  /** Whether the sealed ballots are due, and still there. */
  private boolean isOver(Edition edition, Dates dates, LocalDate today) {
    return edition.openedAt().isPresent()
        && edition.destroyedAt().isEmpty()
        && !today.isBefore(destroyedOn(edition, dates));
  }

  /** Whether the names are due. */
  private boolean isPast(Edition edition, Dates dates, LocalDate today) {
    return !today.isBefore(forgottenOn(edition, dates));
  }

  private void destroy(Edition edition) {
    UUID id = edition.getSpaceId();
    Instant now = clock.now();
    int count = boxes.destroySealed(id);
    edition.destroy(now);
    journal.record(
        "budget.box.destroyed", Optional.of(id), id, Map.of("sealed", Integer.toString(count)));
  }

  private LocalDate destroyedOn(Edition edition, Dates dates) {
    return published(edition)
        .map(day -> day.plusDays(dates.keptDays()))
        .orElseGet(() -> dates.voteClose().plusDays(Math.max(dates.destroyDays(), LEAST_DAYS)));
  }

  /** Without results not before its ballots go: until then double votes have to be settled. */
  private LocalDate forgottenOn(Edition edition, Dates dates) {
    int days = dates.appealDays() + ROLL_DAYS;
    return published(edition)
        .map(day -> day.plusDays(days))
        .orElseGet(
            () -> {
              LocalDate names = dates.voteClose().plusDays(days);
              LocalDate ballots = destroyedOn(edition, dates);
              return edition.openedAt().isEmpty() || names.isAfter(ballots) ? names : ballots;
            });
  }

  private Optional<LocalDate> published(Edition edition) {
    return edition.publishedAt().map(at -> LocalDate.ofInstant(at, rulebook.zone()));
  }

  private Optional<Dates> dates(Edition edition) {
    return edition.isPast() ? Optional.empty() : rulebook.rules(edition).map(BudgetRules::dates);
  }
}
