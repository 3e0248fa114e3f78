package org.palabre.budget.application.roll;

import static org.palabre.budget.BudgetPermission.KEEP_ROLL;
import static org.palabre.budget.BudgetPermission.READ_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.RollRepository.Code;
import org.palabre.budget.domain.roll.RollRepository.Group;
import org.palabre.budget.domain.roll.RollRepository.PlaceCount;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.SignOffs;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * The roll as tellers work with it: one register for screens and paper, so that nobody votes twice.
 * How many have voted is told once the vote is closed, not before.
 */
@ApplicationScoped
public class Roll {

  private static final String COUNTER = "counter";
  private static final int MOST_FOUND = 30;
  private static final int LEAST_SEARCHED = 2;
  private static final int LONGEST_SEARCHED = 100;

  private final Access access;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final DatabaseClock clock;
  private final RollRepository roll;
  private final PaperRepository paper;
  private final SigningRepository signing;
  private final Registration registration;
  private final PrintedCodes codes;

  /** For the container's proxy. */
  protected Roll() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  Roll(
      Access access,
      EditionRepository editions,
      Rulebook rulebook,
      DatabaseClock clock,
      RollRepository roll,
      PaperRepository paper,
      SigningRepository signing,
      Registration registration,
      PrintedCodes codes) {
    this.access = access;
    this.editions = editions;
    this.rulebook = rulebook;
    this.clock = clock;
    this.roll = roll;
    this.paper = paper;
    this.signing = signing;
    this.registration = registration;
    this.codes = codes;
  }

  /**
   * Those whose name or mail holds what was typed; nobody for less than two letters.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not keep the roll
   */
  public List<Voter> search(UUID edition, String typed) {
    access.require(KEEP_ROLL, edition);
    String words = PlainText.optionalLine("words", typed, LONGEST_SEARCHED);
    return words.length() < LEAST_SEARCHED ? List.of() : roll.search(edition, words, MOST_FOUND);
  }

  /** Somebody on the roll. */
  public Optional<Voter> find(UUID edition, UUID voter) {
    access.require(KEEP_ROLL, edition);
    return roll.find(edition, voter);
  }

  /** How many are on the roll. */
  public int size(UUID edition) {
    access.require(KEEP_ROLL, edition);
    return roll.size(edition);
  }

  /**
   * Registers somebody whose document the teller has looked at; somebody who is on the roll already
   * is found again.
   *
   * @throws Refusal of a field, or when the vote is over
   */
  public Voter register(UUID edition, Claim claim) {
    access.require(KEEP_ROLL, edition);
    Edition found = editions.of(edition).orElseThrow(Roll::closed);
    if (found.closedAt().isPresent() || found.destroyedAt().isPresent()) {
      throw closed();
    }
    return roll.by(edition, claim.identity())
        .or(() -> registration.enter(edition, claim, Optional.empty(), COUNTER))
        .or(() -> roll.by(edition, claim.identity()))
        .orElseThrow(() -> new Refusal("", "budget.voter.known"));
  }

  /**
   * Makes a code for somebody at a counter, to be printed or written down; an earlier one is worth
   * nothing any more. Only its hash is kept.
   *
   * @throws Refusal when they have voted, or nobody votes online
   */
  @Transactional
  public String code(UUID edition, UUID voter) {
    access.require(KEEP_ROLL, edition);
    BudgetRules rules = registration.rules(edition);
    if (rules.trust().proof() == Proof.PAPER) {
      throw new Refusal("", "budget.roll.paper-only");
    }
    Voter found = roll.find(edition, voter).orElseThrow(Roll::gone);
    found.signOff().ifPresent(Roll::refuseVoted);
    Instant closes = Phase.endOf(rules.dates().voteClose(), rulebook.zone());
    if (!clock.now().isBefore(closes)) {
      throw closed();
    }
    String code = codes.make();
    roll.keep(
        new Code(
            UUID.randomUUID(),
            edition,
            codes.hash(edition, code),
            Optional.of(voter),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            closes,
            0));
    return code;
  }

  /**
   * Signs somebody off who votes at a polling place. Also after the last day, until an officer
   * closes: a place that lost its network catches up from its printed sheets.
   *
   * @param place the id of a polling place of the edition: ballots are counted there
   * @return what was noted
   * @throws Refusal naming {@code place}, also when it is of another area than they are, or when
   *     they have voted already, naming the day, or the vote is not open
   */
  @Transactional
  public SignOff signOff(UUID edition, UUID voter, UUID place) {
    access.require(KEEP_ROLL, edition);
    LocalDate on = today(editions.held(edition).orElseThrow(Roll::closed));
    // Read once the edition is held: nobody names it otherwise or removes it meanwhile.
    PollingPlace at =
        paper
            .placeForChange(edition, place)
            .orElseThrow(() -> new Refusal("place", "budget.place.gone"));
    SignOff signOff = new SignOff(on, Channel.PAPER, at.getName());
    Voter found = roll.find(edition, voter).orElseThrow(Roll::gone);
    if (!at.isFor(found)) {
      throw new Refusal("place", "budget.roll.area", at.getName(), area(edition, found));
    }
    if (!roll.signOff(edition, voter, signOff)) {
      roll.find(edition, voter).flatMap(Voter::signOff).ifPresent(Roll::refuseVoted);
      throw new Refusal("", "budget.roll.voted");
    }
    signing.drop(edition, place, voter);
    return signOff;
  }

  private String area(UUID edition, Voter voter) {
    String key = voter.areaKey().orElse("");
    return editions.areas(edition).stream()
        .filter(one -> one.getKey().equals(key))
        .map(Area::getName)
        .findFirst()
        .orElse(key);
  }

  /** How many have voted, by channel; empty until the vote is closed. */
  public Optional<SignOffs> counts(UUID edition) {
    return closed(edition) ? Optional.of(roll.count(edition)) : Optional.empty();
  }

  /**
   * How many have voted, for each area, age and channel; none until the vote is closed. Whoever
   * shows it merges small groups first.
   */
  public List<Group> groups(UUID edition) {
    return closed(edition) ? roll.groups(edition) : List.of();
  }

  /** How many have voted at each polling place; none until the vote is closed. */
  public List<PlaceCount> places(UUID edition) {
    return closed(edition) ? roll.places(edition) : List.of();
  }

  private boolean closed(UUID edition) {
    access.require(READ_EDITION, edition);
    return editions.of(edition).flatMap(Edition::closedAt).isPresent();
  }

  /** The day a sign-off bears; the edition is held. */
  private LocalDate today(Edition edition) {
    BudgetRules rules = rulebook.rules(edition).orElseThrow(Roll::closed);
    Instant now = clock.now();
    boolean open =
        edition.openedAt().isPresent()
            && edition.closedAt().isEmpty()
            && edition.destroyedAt().isEmpty()
            && !now.isBefore(Phase.startOf(rules.dates().voteOpen(), rulebook.zone()));
    if (!open) {
      throw closed();
    }
    LocalDate today = LocalDate.ofInstant(now, rulebook.zone());
    LocalDate last = rules.dates().voteClose();
    return today.isAfter(last) ? last : today;
  }

  private static void refuseVoted(SignOff before) {
    throw new Refusal(
        "",
        before.channel() == Channel.PAPER ? "budget.roll.voted.paper" : "budget.roll.voted.online",
        before.on(),
        before.place());
  }

  private static Refusal closed() {
    return new Refusal("", "budget.roll.closed");
  }

  private static Refusal gone() {
    return new Refusal("", "budget.roll.gone");
  }
}
