package org.palabre.budget.application.paper;

import static org.palabre.budget.BudgetPermission.KEEP_ROLL;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.application.roll.Roll;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.paper.Conflict;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository;
import org.palabre.budget.domain.paper.SigningRepository.Line;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;

/**
 * The register of a polling place: signing people off one by one with a network, or on printed
 * sheets without one, entered later by their numbers. There is one roll for both channels: who had
 * voted online by then is a conflict to settle, and votes once all the same. A number is a slip of
 * the pen away from another one: names are shown before anybody is signed off by it, and an officer
 * can withdraw what was noted in error.
 */
@ApplicationScoped
public class PollBook {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:[-–](\\d{1,7}))?");
  private static final int MOST_AT_ONCE = 500;
  private static final String NUMBERS = "numbers";

  private final Access access;
  private final PaperGate gate;
  private final EditionRepository editions;
  private final Rulebook rulebook;
  private final DatabaseClock clock;
  private final Roll roll;
  private final RollRepository voters;
  private final SigningRepository signing;
  private final PaperRepository paper;
  private final SheetNumbers numbering;
  private final Journal journal;

  /** For the container's proxy. */
  protected PollBook() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  PollBook(
      Access access,
      PaperGate gate,
      EditionRepository editions,
      Rulebook rulebook,
      DatabaseClock clock,
      Roll roll,
      RollRepository voters,
      SigningRepository signing,
      PaperRepository paper,
      SheetNumbers numbering,
      Journal journal) {
    this.access = access;
    this.gate = gate;
    this.editions = editions;
    this.rulebook = rulebook;
    this.clock = clock;
    this.roll = roll;
    this.voters = voters;
    this.signing = signing;
    this.paper = paper;
    this.numbering = numbering;
    this.journal = journal;
  }

  /** Why a sign-off on paper is withdrawn. None of it names anybody: the journal keeps it. */
  public enum Mistake {
    /** A number of a sheet was mistyped. */
    NUMBER,
    /** Somebody else of the list was picked. */
    PERSON,
    /** They left without voting. */
    LEFT
  }

  /**
   * What came of entering a sheet.
   *
   * @param signed how many were signed off by it
   * @param known how many had been before, at the same place
   * @param conflicts who had voted elsewhere
   */
  public record Entered(int signed, int known, List<Voter> conflicts) {}

  /**
   * A conflict as tellers read it.
   *
   * @param place where they signed on paper
   * @param voter who, and how they had voted
   */
  public record Told(Conflict conflict, PollingPlace place, Voter voter) {}

  /**
   * A part of the printed sheet of a place: the voters of its area, or of the whole roll, by name.
   * Who has no number yet gets the next one.
   *
   * @param from how many voters come before
   * @throws org.palabre.access.AccessDenied if the actor does not keep the roll
   */
  public List<Line> sheet(UUID edition, PollingPlace place, int from, int limit) {
    access.require(KEEP_ROLL, edition);
    if (!numbering.areComplete(edition)) {
      numbering.complete(edition);
    }
    return signing.sheet(edition, place.areaKey(), from, limit);
  }

  /** How many voters the whole sheet of a place has. */
  public int size(UUID edition, PollingPlace place) {
    access.require(KEEP_ROLL, edition);
    return voters.named(edition, place.areaKey());
  }

  /**
   * Signs somebody off who votes now.
   *
   * @throws Refusal when they have voted already, or the vote is not open
   */
  @Transactional
  public SignOff sign(UUID edition, UUID place, UUID voter) {
    return roll.signOff(edition, voter, place);
  }

  /**
   * Notes that somebody signed on paper who had voted elsewhere, as {@link #enter} does for those
   * who have a number: who was registered on the spot and signed on a blank line has none. What
   * became of their ballot is settled like any other.
   *
   * @throws Refusal when they have not voted, or are signed off at this place, or the box was
   *     opened
   */
  @Transactional
  public void noteTwice(UUID edition, UUID place, UUID voter) {
    access.require(KEEP_ROLL, edition);
    gate.requireShut(edition);
    PollingPlace at =
        paper
            .placeForChange(edition, place)
            .orElseThrow(() -> new Refusal("", "budget.place.gone"));
    SignOff before =
        voters
            .find(edition, voter)
            .orElseThrow(() -> new Refusal("", "budget.roll.gone"))
            .signOff()
            .orElseThrow(() -> new Refusal("", "budget.poll.once"));
    if (isHere(before, at)) {
      throw new Refusal("", "budget.poll.here");
    }
    note(at, voter);
  }

  private void note(PollingPlace at, UUID voter) {
    signing.note(
        new Conflict(UUID.randomUUID(), at.getEditionId(), at.getId(), voter, Optional.empty()));
  }

  /**
   * Whose numbers these are, and who of them has voted: what is looked at before {@link #enter}.
   *
   * @param typed numbers of a sheet, {@code 3, 5, 12-20}
   * @throws Refusal naming {@code numbers}
   */
  public List<Line> names(UUID edition, String typed) {
    access.require(KEEP_ROLL, edition);
    return lines(edition, numbers(typed));
  }

  private List<Line> lines(UUID edition, Set<Integer> numbers) {
    return numbers.stream()
        .map(
            number ->
                signing
                    .line(edition, number)
                    .orElseThrow(() -> new Refusal(NUMBERS, "budget.poll.number", number)))
        .toList();
  }

  /**
   * Enters who signed on a printed sheet. Entered twice it is the same sheet. Nothing is entered
   * when a number is nobody's or of somebody of another area than the place, or the names of others
   * were looked at.
   *
   * @param typed numbers of the sheet, {@code 3, 5, 12-20}
   * @param seen the numbers whose names were looked at
   * @throws Refusal naming {@code numbers}, or when the vote was closed for good
   */
  @Transactional
  public Entered enter(UUID edition, UUID place, String typed, String seen) {
    access.require(KEEP_ROLL, edition);
    gate.requireSigning(edition);
    PollingPlace at =
        paper
            .placeForChange(edition, place)
            .orElseThrow(() -> new Refusal("", "budget.place.gone"));
    Set<Integer> numbers = numbers(typed);
    List<Line> lines = lines(edition, numbers);
    if (seen.isBlank() || !numbers.equals(numbers(seen))) {
      throw new Refusal(NUMBERS, "budget.poll.unseen");
    }
    for (Line line : lines) {
      if (!at.isFor(line.voter())) {
        throw new Refusal(NUMBERS, "budget.poll.area", line.number(), at.getName());
      }
    }
    SignOff signOff = new SignOff(day(edition), Channel.PAPER, at.getName());
    int signed = 0;
    int known = 0;
    List<Voter> conflicts = new ArrayList<>();
    for (Line line : lines) {
      UUID one = line.voter().id();
      if (voters.signOff(edition, one, signOff)) {
        signing.drop(edition, place, one);
        signed++;
        continue;
      }
      Voter voter = voters.find(edition, one).orElseThrow();
      if (voter.signOff().filter(before -> isHere(before, at)).isPresent()) {
        signing.drop(edition, place, one);
        known++;
      } else {
        note(at, one);
        conflicts.add(voter);
      }
    }
    return new Entered(signed, known, List.copyOf(conflicts));
  }

  /** The conflicts of an edition that wait, and those that were settled. */
  public List<Told> conflicts(UUID edition) {
    access.require(KEEP_ROLL, edition);
    return signing.conflicts(edition).stream()
        .map(
            conflict ->
                new Told(
                    conflict,
                    paper.place(edition, conflict.place()).orElseThrow(),
                    voters.find(edition, conflict.voter()).orElseThrow()))
        .toList();
  }

  /**
   * Says what became of the ballot of paper of somebody who had voted elsewhere.
   *
   * @throws Refusal when there is none that waits, or the box was opened
   */
  @Transactional
  public void settle(UUID edition, UUID conflict, Conflict.Outcome outcome) {
    access.require(KEEP_ROLL, edition);
    gate.requireShut(edition);
    if (!signing.settle(edition, conflict, outcome)) {
      throw new Refusal("", "budget.poll.conflict.gone");
    }
  }

  /**
   * Withdraws that somebody voted on paper, which was noted in error: they can vote then. If a
   * ballot of theirs lies among others elsewhere, that has to be settled again. The journal tells
   * where and why, and not of whom.
   *
   * @throws Refusal naming {@code mistake}, or when they have not voted on paper, or the vote was
   *     closed for good
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public void withdraw(UUID edition, UUID voter, Mistake mistake) {
    access.require(RUN_EDITION, edition);
    gate.requireSigning(edition);
    if (mistake == null) {
      throw new Refusal("mistake", "budget.poll.mistake");
    }
    String place =
        voters
            .find(edition, voter)
            .flatMap(Voter::signOff)
            .filter(before -> before.channel() == Channel.PAPER)
            .map(SignOff::place)
            .orElseThrow(PollBook::unsigned);
    if (!voters.withdraw(edition, voter)) {
      throw unsigned();
    }
    signing.reopen(edition, voter);
    journal.record(
        "budget.sign-off." + mistake.name().toLowerCase(Locale.ROOT),
        Optional.of(edition),
        edition,
        Map.of("place", place));
  }

  private static Refusal unsigned() {
    return new Refusal("", "budget.poll.unsigned");
  }

  private boolean isHere(SignOff before, PollingPlace place) {
    return before.channel() == Channel.PAPER
        && paper
            .named(place.getEditionId(), before.place())
            .filter(known -> known.getId().equals(place.getId()))
            .isPresent();
  }

  private LocalDate day(UUID edition) {
    BudgetRules rules = editions.of(edition).flatMap(rulebook::rules).orElseThrow();
    LocalDate today = LocalDate.ofInstant(clock.now(), rulebook.zone());
    LocalDate last = rules.dates().voteClose();
    return today.isAfter(last) ? last : today;
  }

  private static Set<Integer> numbers(String typed) {
    Set<Integer> numbers = new TreeSet<>();
    for (String word : (typed == null ? "" : typed).strip().split("[\\s\\u00a0,;]+")) {
      Matcher range = RANGE.matcher(word);
      if (!range.matches()) {
        throw new Refusal(NUMBERS, word.isEmpty() ? "input.blank" : "budget.poll.word", of(word));
      }
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (to - from >= MOST_AT_ONCE) {
        throw new Refusal(NUMBERS, "budget.poll.many", MOST_AT_ONCE);
      }
      if (to < from) {
        throw new Refusal(NUMBERS, "budget.poll.word", word);
      }
      IntStream.rangeClosed(from, to).forEach(numbers::add);
    }
    if (numbers.size() > MOST_AT_ONCE) {
      throw new Refusal(NUMBERS, "budget.poll.many", MOST_AT_ONCE);
    }
    return numbers;
  }

  private static Object[] of(String word) {
    return word.isEmpty() ? new Object[0] : new Object[] {word};
  }
}
