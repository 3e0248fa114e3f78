package org.palabre.budget.application.box;

import static org.palabre.budget.BudgetPermission.KEEP_BOX;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.domain.ballot.BallotCheck;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.Digests;
import org.palabre.budget.domain.box.KeyShare;
import org.palabre.budget.domain.box.KeyShares;
import org.palabre.budget.domain.box.OpeningKey;
import org.palabre.budget.domain.box.OpeningKey.NotABallot;
import org.palabre.budget.domain.box.PaperBallots;
import org.palabre.budget.domain.box.PaperBallots.Waiting;
import org.palabre.budget.domain.box.SealedBallot;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;

/**
 * Opens the ballot box: once enough scrutineers have typed their shares, all ballots are opened
 * together, mixed with those from paper, and kept without receipt or channel. The key is forgotten
 * again. What was changed in the box since the close is found and recorded.
 */
@ApplicationScoped
public class BoxOpening {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_NAMED = 20;

  private final Access access;
  private final EditionRepository editions;
  private final BoxRepository boxes;
  private final KeyCeremony ceremony;
  private final SharesAtHand atHand;
  private final BallotSheets sheets;
  private final Instance<PaperBallots> papers;
  private final DatabaseClock clock;
  private final Journal journal;

  /** For the container's proxy. */
  protected BoxOpening() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  BoxOpening(
      Access access,
      EditionRepository editions,
      BoxRepository boxes,
      KeyCeremony ceremony,
      SharesAtHand atHand,
      BallotSheets sheets,
      @Any Instance<PaperBallots> papers,
      DatabaseClock clock,
      Journal journal) {
    this.access = access;
    this.editions = editions;
    this.boxes = boxes;
    this.ceremony = ceremony;
    this.atHand = atHand;
    this.sheets = sheets;
    this.papers = papers;
    this.clock = clock;
    this.journal = journal;
  }

  /** What is not settled of paper: the box is opened with all of its ballots. */
  public List<Waiting> waiting(UUID edition) {
    return papers.stream().flatMap(paper -> paper.waiting(edition).stream()).distinct().toList();
  }

  /**
   * Takes a share, and opens the box once there are enough.
   *
   * @param typed the share; nothing for a vote on paper only
   * @return whether the box is open now
   * @throws Refusal of {@link KeyShare#FIELD}, or when the vote is not closed, or a tally from
   *     paper is not settled
   */
  @Transactional
  public boolean give(UUID edition, String typed) {
    access.require(KEEP_BOX, edition);
    Edition found =
        editions
            .forChange(edition)
            .filter(one -> one.closedAt().isPresent())
            .orElseThrow(() -> new Refusal("", "budget.box.open.unclosed"));
    if (found.unsealedAt().isPresent()) {
      return true;
    }
    if (found.destroyedAt().isPresent()) {
      throw new Refusal("", "budget.box.gone");
    }
    List<Waiting> waiting = waiting(edition);
    if (!waiting.isEmpty()) {
      throw new Refusal("", "budget.box.open.paper." + waiting.get(0));
    }
    BallotBox box = boxes.box(edition).orElseThrow();
    Optional<BoxKey> key = box.key().flatMap(boxes::key);
    Optional<OpeningKey> opening = Optional.empty();
    if (key.isPresent()) {
      List<KeyShare> given = ceremony.give(key.get(), typed);
      if (given.size() < key.get().getThreshold()) {
        return false;
      }
      opening =
          Optional.of(
              KeyShares.combine(given, key.get().getThreshold(), edition, key.get().ballotKey()));
    }
    open(found, box, opening);
    key.ifPresent(one -> atHand.forget(one.getId()));
    return true;
  }

  private void open(Edition edition, BallotBox box, Optional<OpeningKey> key) {
    UUID id = edition.getSpaceId();
    List<SealedBallot> sealed = boxes.sealed(id);
    boolean untouched = box.digest().equals(Optional.of(Digests.ofBox(sealed)));
    BallotSheet sheet = sheets.whole(id);
    List<Choices> ballots = new ArrayList<>();
    List<UUID> bad = new ArrayList<>();
    for (SealedBallot one : sealed) {
      key.flatMap(opening -> read(opening, one, id, sheet))
          .ifPresentOrElse(ballots::add, () -> bad.add(one.id()));
    }
    int online = ballots.size();
    papers.forEach(paper -> ballots.addAll(paper.settled(id)));
    int paper = ballots.size() - online;
    Collections.shuffle(ballots, RANDOM);
    boxes.keep(id, ballots);
    boxes.noteUnopened(bad);
    box.opened(untouched, bad.size());
    edition.unseal(clock.now());
    Map<String, String> facts = new TreeMap<>();
    facts.put("online", Integer.toString(online));
    facts.put("paper", Integer.toString(paper));
    facts.put("intact", Boolean.toString(untouched));
    facts.put("unopened", Integer.toString(bad.size()));
    facts.put("seed", box.tieSeed().text());
    if (!bad.isEmpty()) {
      facts.put(
          "unopened-ids",
          bad.stream()
              .limit(MOST_NAMED)
              .sorted()
              .map(UUID::toString)
              .collect(Collectors.joining(", ")));
    }
    journal.record("budget.box.opened", Optional.of(id), id, facts);
  }

  /** The choices, when the bytes open and keep to the rules: who has the public key could seal. */
  private static Optional<Choices> read(
      OpeningKey key, SealedBallot ballot, UUID edition, BallotSheet sheet) {
    try {
      Choices choices = key.open(ballot.sealed(), edition);
      boolean oneArea =
          choices.parts().stream().filter(part -> !part.key().equals(BallotSheet.CITY)).count()
              <= 1;
      return oneArea && BallotCheck.faults(sheet, choices).isEmpty()
          ? Optional.of(choices)
          : Optional.empty();
    } catch (NotABallot e) {
      return Optional.empty();
    }
  }
}
