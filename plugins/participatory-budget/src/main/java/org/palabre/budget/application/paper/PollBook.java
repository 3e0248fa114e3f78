package org.palabre.budget.application.paper;

import static org.palabre.budget.BudgetPermission.KEEP_ROLL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.input.Refusal;

/**
 * The register of a polling place: signing people off one by one with a network, or on printed
 * sheets without one, entered later by their numbers. There is one roll for both channels: who had
 * voted online by then is a conflict to settle, and votes once all the same.
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

  /** For the container's proxy. */
  protected PollBook() {
    this(null, null, null, null, null, null, null, null, null);
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
      PaperRepository paper) {
    this.access = access;
    this.gate = gate;
    this.editions = editions;
    this.rulebook = rulebook;
    this.clock = clock;
    this.roll = roll;
    this.voters = voters;
    this.signing = signing;
    this.paper = paper;
  }

  /**
   * A voter on a printed sheet.
   *
   * @param number the same on every sheet of the edition
   */
  public record Line(int number, Voter voter) {}

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
   * The printed sheet of a place: the voters of its area, or the whole roll, by name. Who has no
   * number yet gets the next one.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not keep the roll
   */
  @Transactional
  public List<Line> sheet(UUID edition, PollingPlace place) {
    access.require(KEEP_ROLL, edition);
    editions.forChange(edition);
    signing.number(edition);
    Map<UUID, Integer> numbers = signing.numbers(edition);
    return voters.search(edition, "", Integer.MAX_VALUE).stream()
        .filter(voter -> numbers.containsKey(voter.id()))
        .filter(voter -> place.areaKey().isEmpty() || place.areaKey().equals(voter.areaKey()))
        .map(voter -> new Line(numbers.get(voter.id()), voter))
        .sorted(
            Comparator.comparing(
                    (Line line) -> line.voter().identity().orElseThrow().familyName(),
                    String.CASE_INSENSITIVE_ORDER)
                .thenComparing(line -> line.voter().identity().orElseThrow().givenName())
                .thenComparing(Line::number))
        .toList();
  }

  /**
   * Signs somebody off who votes now.
   *
   * @throws Refusal when they have voted already, or the vote is not open
   */
  @Transactional
  public SignOff sign(UUID edition, UUID place, UUID voter) {
    return roll.signOff(edition, voter, Channel.PAPER, required(edition, place).getName());
  }

  /**
   * Enters who signed on a printed sheet. Entered twice it is the same sheet. Nothing is entered
   * when a number is nobody's.
   *
   * @param typed numbers of the sheet, {@code 3, 5, 12-20}
   * @throws Refusal naming {@code numbers}, or when the vote was closed for good
   */
  @Transactional
  public Entered enter(UUID edition, UUID place, String typed) {
    access.require(KEEP_ROLL, edition);
    gate.requireSigning(edition);
    PollingPlace at = required(edition, place);
    SignOff signOff = new SignOff(day(edition), Channel.PAPER, at.getName());
    List<UUID> found = new ArrayList<>();
    for (int number : numbers(typed)) {
      found.add(
          signing
              .voter(edition, number)
              .orElseThrow(() -> new Refusal(NUMBERS, "budget.poll.number", number)));
    }
    int signed = 0;
    int known = 0;
    List<Voter> conflicts = new ArrayList<>();
    for (UUID one : found) {
      if (voters.signOff(edition, one, signOff)) {
        signed++;
        continue;
      }
      Voter voter = voters.find(edition, one).orElseThrow();
      if (voter.signOff().filter(before -> isHere(before, at)).isPresent()) {
        known++;
      } else {
        signing.note(new Conflict(UUID.randomUUID(), edition, place, one, Optional.empty()));
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

  private static boolean isHere(SignOff before, PollingPlace place) {
    return before.channel() == Channel.PAPER && before.place().equals(place.getName());
  }

  private PollingPlace required(UUID edition, UUID place) {
    return paper.place(edition, place).orElseThrow(() -> new Refusal("", "budget.place.gone"));
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
