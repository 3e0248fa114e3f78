package org.palabre.budget.application.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.input.Refusal;

/**
 * Whether paper may still be worked with. Each answer holds the edition, together with others where
 * it does not say alone, so that nobody closes the vote or opens the box meanwhile.
 */
@ApplicationScoped
class PaperGate {

  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final DatabaseClock clock;

  /** For the container's proxy. */
  protected PaperGate() {
    this(null, null, null);
  }

  @Inject
  PaperGate(EditionRepository editions, Rulebook rulebook, DatabaseClock clock) {
    this.editions = editions;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** Refuses once the box was opened. */
  void requireShut(UUID edition) {
    requireShut(held(edition));
  }

  /** The same, and holds the edition alone: nobody signs meanwhile. */
  void requireShutAlone(UUID edition) {
    requireShut(editions.forChange(edition).orElseThrow(PaperGate::none));
  }

  private static void requireShut(Edition held) {
    if (held.unsealedAt().isPresent()) {
      throw new Refusal("", "budget.paper.opened");
    }
  }

  /**
   * Refuses before the vote's last moment, so that nobody knows part of the result while others
   * still vote, and once the box was opened.
   */
  void requireCounting(UUID edition) {
    Edition held = held(edition);
    requireShut(held);
    if (!hasBegun(held)) {
      throw new Refusal("", "budget.paper.early");
    }
    LocalDate last = rulebook.rules(held).orElseThrow().dates().voteClose();
    if (held.closedAt().isEmpty() && clock.now().isBefore(Phase.endOf(last, rulebook.zone()))) {
      throw new Refusal("", "budget.paper.running", last);
    }
  }

  /** Refuses before the vote's first moment, and once an officer closed the vote for good. */
  void requireSigning(UUID edition) {
    Edition held = held(edition);
    if (held.closedAt().isPresent()) {
      throw new Refusal("", "budget.paper.closed");
    }
    if (!hasBegun(held)) {
      throw new Refusal("", "budget.paper.early");
    }
  }

  private boolean hasBegun(Edition edition) {
    return edition.openedAt().isPresent()
        && rulebook
            .rules(edition)
            .map(rules -> Phase.startOf(rules.dates().voteOpen(), rulebook.zone()))
            .filter(first -> !clock.now().isBefore(first))
            .isPresent();
  }

  private Edition held(UUID edition) {
    return editions.held(edition).orElseThrow(PaperGate::none);
  }

  private static Refusal none() {
    return new Refusal("", "budget.paper.none");
  }
}
