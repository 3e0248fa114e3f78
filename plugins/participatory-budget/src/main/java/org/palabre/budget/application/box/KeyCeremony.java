package org.palabre.budget.application.box;

import static org.palabre.budget.BudgetPermission.KEEP_BOX;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.BallotKey;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.HeldShare;
import org.palabre.budget.domain.box.KeyShare;
import org.palabre.budget.domain.box.KeyShares;
import org.palabre.budget.domain.box.OpeningKey;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.BudgetRules.Trust;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.space.Member;
import org.palabre.space.SpaceMembers;

/**
 * Shares the key of an edition out among its scrutineers, or rehearses it. The key is made, each
 * scrutineer sees their share once on their own screen, and only hashes of shares and the public
 * half stay. A rehearsal seals a test ballot, which the shares then open; it leaves nothing.
 *
 * <p>Until the vote opens a new key replaces the one before, as when a share is lost. From then on
 * a lost share is noted, and the others must be enough.
 */
@ApplicationScoped
public class KeyCeremony {

  private static final Choices TEST =
      new Choices(List.of(new Choices.Part(BallotSheet.CITY, List.of(new Choices.Mark(1, 1)))));

  private final Access access;
  private final CurrentActor actor;
  private final SpaceMembers members;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final BoxRepository boxes;
  private final SharesAtHand atHand;
  private final DatabaseClock clock;
  private final Journal journal;

  /** For the container's proxy. */
  protected KeyCeremony() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  KeyCeremony(
      Access access,
      CurrentActor actor,
      SpaceMembers members,
      EditionRepository editions,
      Rulebook rulebook,
      BoxRepository boxes,
      SharesAtHand atHand,
      DatabaseClock clock,
      Journal journal) {
    this.access = access;
    this.actor = actor;
    this.members = members;
    this.editions = editions;
    this.rulebook = rulebook;
    this.boxes = boxes;
    this.atHand = atHand;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * Makes a key and its shares.
   *
   * @param scrutineers who gets a share, as many as the rules say, each a scrutineer of the edition
   * @param rehearsal whether it is to practise
   * @throws Refusal of {@code scrutineers}, or when no rules bind or the vote is open
   */
  @Transactional
  public void begin(UUID edition, List<UUID> scrutineers, boolean rehearsal) {
    access.require(RUN_EDITION, edition);
    Edition found = editions.forChange(edition).orElseThrow(KeyCeremony::unbound);
    if (found.openedAt().isPresent()) {
      throw new Refusal("", "budget.box.key.open");
    }
    Trust trust = rulebook.rules(found).map(BudgetRules::trust).orElseThrow(KeyCeremony::unbound);
    requireScrutineers(edition, scrutineers, trust);
    end(edition, true);
    if (!rehearsal) {
      end(edition, false);
    }
    OpeningKey opening = OpeningKey.fresh();
    BallotKey ballotKey = opening.ballotKey();
    byte[] test =
        rehearsal ? ballotKey.seal(TEST, edition, BallotKey.size(TEST.write().length())) : null;
    BoxKey key = new BoxKey(edition, ballotKey, trust.threshold(), test);
    boxes.add(key);
    List<KeyShare> shares = KeyShares.split(opening, edition, trust.shares(), trust.threshold());
    for (int i = 0; i < shares.size(); i++) {
      boxes.add(new HeldShare(key.getId(), shares.get(i), scrutineers.get(i)));
    }
    atHand.toShow(key.getId(), shares);
    if (!rehearsal) {
      journal.record(
          "budget.key.made",
          Optional.of(edition),
          edition,
          Map.of(
              "key", HexFormat.of().formatHex(ballotKey.hash()),
              "shares", Integer.toString(trust.shares()),
              "threshold", Integer.toString(trust.threshold())));
    }
  }

  /**
   * Shows the actor their share, once.
   *
   * @throws Refusal when it was shown before, or the server has forgotten it
   */
  @Transactional
  public KeyShare show(UUID edition, boolean rehearsal) {
    access.require(KEEP_BOX, edition);
    editions.forChange(edition).orElseThrow(KeyCeremony::none);
    BoxKey key = boxes.key(edition, rehearsal).orElseThrow(KeyCeremony::none);
    HeldShare held =
        boxes.shares(key.getId()).stream()
            .filter(share -> share.person().equals(Optional.of(actor.person())))
            .filter(share -> !share.isShown())
            .findFirst()
            .orElseThrow(KeyCeremony::none);
    KeyShare share =
        atHand
            .take(key.getId(), held.getIndex())
            .orElseThrow(() -> new Refusal("", "budget.box.share.forgotten"));
    held.shown(clock.now());
    return share;
  }

  /**
   * Takes a share in a rehearsal. Once there are enough, the test ballot is opened and everything
   * of the rehearsal is erased.
   *
   * @return whether the rehearsal is over, and went well
   * @throws Refusal of {@link KeyShare#FIELD}
   */
  @Transactional
  public boolean rehearse(UUID edition, String typed) {
    access.require(KEEP_BOX, edition);
    editions.forChange(edition).orElseThrow(KeyCeremony::none);
    BoxKey key = boxes.key(edition, true).orElseThrow(KeyCeremony::none);
    List<KeyShare> given = give(key, typed);
    if (given.size() < key.getThreshold()) {
      return false;
    }
    OpeningKey opening = KeyShares.combine(given, key.getThreshold(), edition, key.ballotKey());
    if (!opening.open(key.testBallot().orElseThrow(), edition).equals(TEST)) {
      throw new IllegalStateException("The test ballot is not what was sealed.");
    }
    atHand.forget(key.getId());
    boxes.remove(key);
    journal.record("budget.key.rehearsed", Optional.of(edition), edition, Map.of());
    return true;
  }

  /**
   * Notes that a share is lost. Before the vote opens a new key is then due; afterwards the others
   * must be enough.
   *
   * @param index the number of the share
   * @throws Refusal when there is no such share
   */
  @Transactional
  public void lose(UUID edition, int index) {
    access.require(KEEP_BOX, edition);
    editions.forChange(edition).orElseThrow(KeyCeremony::none);
    BoxKey key = boxes.key(edition, false).orElseThrow(KeyCeremony::none);
    List<HeldShare> shares = boxes.shares(key.getId());
    HeldShare lost =
        shares.stream()
            .filter(share -> share.getIndex() == index && !share.isLost())
            .findFirst()
            .orElseThrow(KeyCeremony::none);
    lost.lost(clock.now());
    long left = shares.stream().filter(share -> !share.isLost()).count();
    journal.record(
        "budget.key.lost",
        Optional.of(edition),
        edition,
        Map.of(
            "share", Integer.toString(index),
            "left", Long.toString(left),
            "threshold", Integer.toString(key.getThreshold())));
  }

  /** Reads a typed share and keeps it until there are enough; all that were typed so far. */
  List<KeyShare> give(BoxKey key, String typed) {
    KeyShare share = KeyShare.read(typed);
    KeyShares.requireOf(key.ballotKey(), key.getEditionId(), share);
    if (boxes.shares(key.getId()).stream().noneMatch(held -> held.is(share))) {
      throw new Refusal(KeyShare.FIELD, "budget.share.false", share.index());
    }
    return atHand.give(key.getId(), share);
  }

  /** Erases a rehearsal that nobody finished. */
  void endRehearsal(UUID edition) {
    end(edition, true);
  }

  private void end(UUID edition, boolean rehearsal) {
    boxes
        .key(edition, rehearsal)
        .ifPresent(
            before -> {
              atHand.forget(before.getId());
              if (rehearsal) {
                boxes.remove(before);
              } else {
                before.end(clock.now());
              }
            });
  }

  private void requireScrutineers(UUID edition, List<UUID> chosen, Trust trust) {
    if (chosen.size() != trust.shares() || new HashSet<>(chosen).size() != chosen.size()) {
      throw new Refusal("scrutineers", "budget.box.scrutineers", trust.shares());
    }
    List<UUID> allowed =
        members.list(edition).stream()
            .filter(member -> member.roles().contains(ParticipatoryBudget.SCRUTINEER))
            .map(Member::person)
            .toList();
    if (!allowed.containsAll(chosen)) {
      throw new Refusal("scrutineers", "budget.box.scrutineers", trust.shares());
    }
  }

  private static Refusal unbound() {
    return new Refusal("", "budget.vote.unbound");
  }

  private static Refusal none() {
    return new Refusal("", "budget.box.share.none");
  }
}
