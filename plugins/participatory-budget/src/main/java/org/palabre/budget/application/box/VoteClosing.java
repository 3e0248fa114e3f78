package org.palabre.budget.application.box;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.Digests;
import org.palabre.budget.domain.box.SealedBallot;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.SignOffs;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;

/**
 * Closes the vote for good: one transaction that holds the edition alone, so that no ballot is on
 * its way. As many must have voted online as there are sealed ballots; both numbers are recorded,
 * and shown when they differ.
 */
@ApplicationScoped
public class VoteClosing {

  private final Access access;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final RollRepository roll;
  private final BoxRepository boxes;
  private final DatabaseClock clock;
  private final Journal journal;

  /** For the container's proxy. */
  protected VoteClosing() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  VoteClosing(
      Access access,
      EditionRepository editions,
      Rulebook rulebook,
      RollRepository roll,
      BoxRepository boxes,
      DatabaseClock clock,
      Journal journal) {
    this.access = access;
    this.editions = editions;
    this.rulebook = rulebook;
    this.roll = roll;
    this.boxes = boxes;
    this.clock = clock;
    this.journal = journal;
  }

  /** Whether the days of the vote are over and nobody has closed it. */
  public boolean isDue(UUID edition) {
    return editions
        .of(edition)
        .filter(one -> one.openedAt().isPresent() && one.closedAt().isEmpty())
        .filter(one -> one.destroyedAt().isEmpty())
        .filter(one -> !clock.now().isBefore(end(one)))
        .isPresent();
  }

  /**
   * Closes it; a vote that is closed stays as it is.
   *
   * @throws Refusal when it is not open, or its last day is not over, or its ballots were destroyed
   */
  @Transactional
  public void close(UUID edition) {
    access.require(RUN_EDITION, edition);
    Edition found =
        editions
            .forChange(edition)
            .filter(one -> one.openedAt().isPresent())
            .orElseThrow(() -> new Refusal("", "budget.box.close.unopened"));
    if (found.closedAt().isPresent()) {
      return;
    }
    if (found.destroyedAt().isPresent()) {
      throw new Refusal("", "budget.box.gone");
    }
    Instant now = clock.now();
    if (now.isBefore(end(found))) {
      throw new Refusal("", "budget.box.close.early");
    }
    BallotBox box = boxes.box(edition).orElseThrow();
    SignOffs signOffs = roll.count(edition);
    List<SealedBallot> sealed = boxes.sealed(edition);
    box.closed(signOffs, sealed.size(), Digests.ofBox(sealed));
    found.close(now);
    Map<String, String> facts = new TreeMap<>();
    facts.put("online", Integer.toString(signOffs.online()));
    facts.put("paper", Integer.toString(signOffs.paper()));
    facts.put("sealed", Integer.toString(sealed.size()));
    facts.put("box", box.digest().orElseThrow());
    journal.record("budget.vote.closed", Optional.of(edition), edition, facts);
  }

  private Instant end(Edition edition) {
    BudgetRules rules = rulebook.rules(edition).orElseThrow();
    return Phase.endOf(rules.dates().voteClose(), rulebook.zone());
  }
}
