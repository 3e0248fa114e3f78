package org.palabre.budget.domain.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.budget.domain.edition.BudgetRules.Ages;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.BudgetRules.Dates;
import org.palabre.budget.domain.edition.BudgetRules.Money;
import org.palabre.budget.domain.edition.BudgetRules.Trust;
import org.palabre.spi.NamedValue;
import org.palabre.spi.NamedValue.Age;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Value;

/**
 * Reads the values of a text as rules of an edition, and says everything that keeps them from
 * binding: a value that is missing, two that contradict each other.
 *
 * <pre>{@code
 * Reading reading = RulesReader.read(2, adopted.values(), List.of("nord", "sud"));
 * reading.rules().orElseThrow();
 * }</pre>
 */
public final class RulesReader {

  private static final int MOST_SHARES = 9;

  private final Map<String, Value> values;
  private final List<Fault> faults = new ArrayList<>();

  private RulesReader(List<NamedValue> values) {
    this.values =
        values.stream()
            .collect(Collectors.toMap(NamedValue::name, NamedValue::value, (one, other) -> one));
  }

  /**
   * What was read.
   *
   * @param rules the rules; empty when there are faults
   * @param faults what keeps them from binding
   */
  public record Reading(Optional<BudgetRules> rules, List<Fault> faults) {}

  /**
   * One thing that keeps rules from binding.
   *
   * @param key the word that says it, {@code rules.fault.<key>}
   * @param arguments what the sentence names
   */
  public record Fault(String key, List<String> arguments) {}

  /**
   * Reads.
   *
   * @param adoption the number of the adoption
   * @param values the values of the text
   * @param areas the keys of the edition's areas
   */
  public static Reading read(int adoption, List<NamedValue> values, List<String> areas) {
    RulesReader reader = new RulesReader(values);
    BudgetRules rules = reader.rules(adoption, areas);
    return reader.faults.isEmpty()
        ? new Reading(Optional.of(rules), List.of())
        : new Reading(Optional.empty(), List.copyOf(reader.faults));
  }

  private BudgetRules rules(int adoption, List<String> areas) {
    Ages ages = new Ages(age(RuleName.PROPOSER_AGE), age(RuleName.VOTER_AGE));
    Dates dates = dates();
    Money money = money(areas);
    Ballot ballot = ballot();
    Counting counting =
        new Counting(
            choice(RuleName.COUNT, CountRule.values()),
            choice(RuleName.TIES, TieRule.values()),
            count(RuleName.LEAST_VOTES));
    Trust trust =
        new Trust(
            choice(RuleName.PROOF, Proof.values()),
            count(RuleName.KEY_SHARES),
            count(RuleName.KEY_THRESHOLD));
    checkTogether(ballot, counting, trust);
    return new BudgetRules(
        adoption,
        ages,
        dates,
        money,
        ballot,
        counting,
        trust,
        find(RuleName.INADMISSIBLE, Lines.class).map(Lines::lines).orElse(List.of()));
  }

  private Dates dates() {
    Dates dates =
        new Dates(
            day(RuleName.IDEAS_OPEN),
            day(RuleName.IDEAS_CLOSE),
            day(RuleName.VOTE_OPEN),
            day(RuleName.VOTE_CLOSE),
            count(RuleName.APPEAL_DAYS),
            count(RuleName.DESTROY_DAYS));
    inOrder(RuleName.IDEAS_OPEN, dates.ideasOpen(), RuleName.IDEAS_CLOSE, dates.ideasClose(), true);
    inOrder(RuleName.IDEAS_CLOSE, dates.ideasClose(), RuleName.VOTE_OPEN, dates.voteOpen(), false);
    inOrder(RuleName.VOTE_OPEN, dates.voteOpen(), RuleName.VOTE_CLOSE, dates.voteClose(), true);
    return dates;
  }

  private void inOrder(
      String first, LocalDate before, String second, LocalDate after, boolean sameDay) {
    if (before != null && after != null) {
      if (before.isAfter(after) || !sameDay && before.isEqual(after)) {
        fault("order", first, second);
      }
    }
  }

  private Money money(List<String> areas) {
    BigDecimal envelope = need(RuleName.ENVELOPE, Amount.class, Amount::euros);
    Scope scope = choice(RuleName.SCOPE, Scope.values());
    Map<String, BigDecimal> each = new HashMap<>();
    if (scope != null && scope.hasAreas()) {
      if (areas.isEmpty()) {
        fault("areas.none");
      }
      for (String area : areas) {
        BigDecimal one = need(RuleName.AREA_ENVELOPE + area, Amount.class, Amount::euros);
        if (one != null) {
          each.put(area, one);
        }
      }
    }
    if (envelope != null && envelope.signum() == 0) {
      fault("envelope.zero");
    }
    Money money =
        new Money(
            envelope == null ? BigDecimal.ZERO : envelope,
            scope,
            each,
            find(RuleName.MOST_COST, Amount.class)
                .map(Amount::euros)
                .filter(limit -> limit.signum() > 0));
    checkShares(money);
    return money;
  }

  private void checkShares(Money money) {
    int left = money.city().signum();
    if (money.scope() == Scope.AREAS && left != 0 || left < 0) {
      fault("envelope.areas");
    } else if (money.scope() == Scope.BOTH && left == 0) {
      fault("envelope.city");
    }
  }

  private Ballot ballot() {
    BallotType type = choice(RuleName.BALLOT, BallotType.values());
    boolean points = type == BallotType.POINTS;
    Ballot ballot =
        new Ballot(
            type,
            count(RuleName.BALLOT_MOST),
            points ? count(RuleName.BALLOT_POINTS) : 0,
            points ? count(RuleName.PROJECT_POINTS) : 0);
    if (ballot.isLimited() && ballot.most() == 0) {
      fault("most.zero");
    }
    if (points && (ballot.perProject() == 0 || ballot.perProject() > ballot.points())) {
      fault("points");
    }
    return ballot;
  }

  private void checkTogether(Ballot ballot, Counting counting, Trust trust) {
    if (ballot.type() != null
        && counting.rule() != null
        && !counting.rule().counts(ballot.type())) {
      fault("count.ballot");
    }
    if (counting.rule() == CountRule.MAJORITY_JUDGMENT && counting.leastVotes() > 0) {
      fault("count.least");
    }
    if (trust.shares() > MOST_SHARES || trust.threshold() < 1) {
      fault("shares");
    } else if (trust.threshold() > trust.shares()) {
      fault("threshold");
    }
  }

  private int age(String name) {
    Integer years = need(name, Age.class, Age::years);
    return years == null ? 0 : years;
  }

  private int count(String name) {
    Integer number = need(name, Count.class, one -> Math.toIntExact(one.number()));
    return number == null ? 0 : number;
  }

  private LocalDate day(String name) {
    return need(name, Day.class, Day::date);
  }

  private <E extends RuleChoice> E choice(String name, E[] among) {
    String chosen = need(name, Choice.class, Choice::chosen);
    for (E one : among) {
      if (one.id().equals(chosen)) {
        return one;
      }
    }
    if (chosen != null) {
      fault("choice", name);
    }
    return null;
  }

  private <V extends Value, T> T need(String name, Class<V> type, Function<V, T> read) {
    Optional<V> found = find(name, type);
    if (found.isEmpty()) {
      fault("missing", name);
    }
    return found.map(read).orElse(null);
  }

  private <V extends Value> Optional<V> find(String name, Class<V> type) {
    return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
  }

  private void fault(String key, String... arguments) {
    faults.add(new Fault(key, List.of(arguments)));
  }
}
