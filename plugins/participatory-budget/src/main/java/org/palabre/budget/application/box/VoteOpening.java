package org.palabre.budget.application.box;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.BoxRepository;
import org.palabre.budget.domain.box.Digests;
import org.palabre.budget.domain.box.HeldShare;
import org.palabre.budget.domain.box.TieSeed;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;

/**
 * Opens the vote of an edition, once: from then on its rules, its projects and its key stay what
 * they are. Ballots are taken on the days of the rules.
 */
@ApplicationScoped
public class VoteOpening {

  private final Access access;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final BallotSheets sheets;
  private final BoxRepository boxes;
  private final KeyCeremony ceremony;
  private final IdeaRepository ideas;
  private final DatabaseClock clock;
  private final Journal journal;

  /** For the container's proxy. */
  protected VoteOpening() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  VoteOpening(
      Access access,
      EditionRepository editions,
      Rulebook rulebook,
      BallotSheets sheets,
      BoxRepository boxes,
      KeyCeremony ceremony,
      IdeaRepository ideas,
      DatabaseClock clock,
      Journal journal) {
    this.access = access;
    this.editions = editions;
    this.rulebook = rulebook;
    this.sheets = sheets;
    this.boxes = boxes;
    this.ceremony = ceremony;
    this.ideas = ideas;
    this.clock = clock;
    this.journal = journal;
  }

  /** What keeps a vote from being opened. */
  public enum Lack {
    /** No rules are in force, or they have a fault. */
    RULES,
    /** The last day of the vote is over. */
    TOO_LATE,
    /** Ideas are still taken: after the opening nobody could propose, and the rules say one may. */
    IDEAS,
    /** A part of the ballot has no accepted project with a cost. */
    PROJECTS,
    /** Somebody asked that their idea be looked at again, and was not answered. */
    APPEALS,
    /** There is no key, or somebody has not seen their share, or one is lost. */
    KEY,
    /** It was opened already. */
    OPENED
  }

  /** What keeps the vote of an edition from being opened; empty when nothing does. */
  public List<Lack> lacks(UUID edition) {
    access.require(RUN_EDITION, edition);
    return editions.of(edition).map(this::lacks).orElse(List.of(Lack.RULES));
  }

  private List<Lack> lacks(Edition edition) {
    if (edition.openedAt().isPresent() || edition.isPast()) {
      return List.of(Lack.OPENED);
    }
    Optional<BudgetRules> rules = rulebook.rules(edition);
    if (rules.isEmpty()) {
      return List.of(Lack.RULES);
    }
    List<Lack> lacks = new ArrayList<>();
    Instant end = Phase.endOf(rules.get().dates().voteClose(), rulebook.zone());
    if (!clock.now().isBefore(end)) {
      lacks.add(Lack.TOO_LATE);
    }
    if (clock.now().isBefore(Phase.endOf(rules.get().dates().ideasClose(), rulebook.zone()))) {
      lacks.add(Lack.IDEAS);
    }
    BallotSheet sheet = sheets.whole(edition.getSpaceId());
    if (sheet.parts().stream().anyMatch(part -> part.options().isEmpty())) {
      lacks.add(Lack.PROJECTS);
    }
    if (!ideas.appealed(edition.getSpaceId(), 1).isEmpty()) {
      lacks.add(Lack.APPEALS);
    }
    if (isOnline(rules.get()) && ready(edition, rules.get()).isEmpty()) {
      lacks.add(Lack.KEY);
    }
    return lacks;
  }

  /**
   * Opens it.
   *
   * @throws Refusal naming the first thing that is lacking, {@code budget.box.lack.<LACK>}
   */
  @Transactional
  public void open(UUID edition) {
    access.require(RUN_EDITION, edition);
    Edition found = editions.forChange(edition).orElseThrow(() -> refused(Lack.RULES));
    lacks(found).stream()
        .findFirst()
        .ifPresent(
            lack -> {
              throw refused(lack);
            });
    BudgetRules rules = rulebook.rules(found).orElseThrow();
    ceremony.endRehearsal(edition);
    Optional<BoxKey> key = isOnline(rules) ? ready(found, rules) : Optional.empty();
    BallotSheet sheet = sheets.whole(edition);
    TieSeed seed = TieSeed.draw();
    boxes.add(
        new BallotBox(edition, key.map(BoxKey::getId).orElse(null), Digests.ofSheet(sheet), seed));
    boxes.freeze(edition, BallotSheets.lines(sheet));
    found.open(clock.now(), rules.adoption());
    Map<String, String> facts = new TreeMap<>();
    facts.put("adoption", Integer.toString(rules.adoption()));
    facts.put("projects", Digests.ofSheet(sheet));
    facts.put("lot", seed.commitment());
    facts.put("from", rules.dates().voteOpen().toString());
    facts.put("to", rules.dates().voteClose().toString());
    key.ifPresent(one -> facts.put("key", HexFormat.of().formatHex(one.ballotKey().hash())));
    journal.record("budget.vote.opened", Optional.of(edition), edition, facts);
  }

  private static boolean isOnline(BudgetRules rules) {
    return rules.trust().proof() != Proof.PAPER;
  }

  /** The key, when it fits the rules and every holder has their share. */
  private Optional<BoxKey> ready(Edition edition, BudgetRules rules) {
    return boxes
        .key(edition.getSpaceId(), false)
        .filter(key -> key.getThreshold() == rules.trust().threshold())
        .filter(
            key -> {
              List<HeldShare> shares = boxes.shares(key.getId());
              return shares.size() == rules.trust().shares()
                  && shares.stream().allMatch(share -> share.isShown() && !share.isLost());
            });
  }

  private static Refusal refused(Lack lack) {
    return new Refusal("", "budget.box.lack." + lack);
  }
}
