package org.palabre.count.equalshares;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.palabre.count.Contest;
import org.palabre.count.Fraction;
import org.palabre.count.Outcome;
import org.palabre.count.Profile;
import org.palabre.count.Step;
import org.palabre.count.StopReason;
import org.palabre.count.Tie;
import org.palabre.count.greedy.Greedy;

/**
 * The Method of Equal Shares: every voter holds an equal share of the envelope, and projects are
 * bought by those who support them.
 *
 * <p>At each round (Peters, Pierczyński and Skowron, 2021, definition 3) a project is
 * <em>ρ-affordable</em> when Σ over its supporters of min(what is left, ρ · utility) = cost; the
 * project affordable with the smallest ρ is funded and its supporters pay those amounts. The rule
 * ends when no project is affordable for any ρ.
 */
public final class EqualShares {

  private final Contest contest;
  private final Completion completion;
  private final boolean jumps;

  /**
   * Prepares the rule.
   *
   * @param contest what is counted
   * @param completion how what is left is spent
   */
  public EqualShares(Contest contest, Completion completion) {
    this(contest, completion, true);
  }

  /**
   * Prepares the rule, with or without Add1's jumps. The answer is the same; without jumps every
   * raise is run.
   *
   * @param contest what is counted
   * @param completion how what is left is spent
   * @param jumps whether Add1 may jump over raises proven to change nothing
   */
  public EqualShares(Contest contest, Completion completion, boolean jumps) {
    this.contest = contest;
    this.completion = completion;
    this.jumps = jumps;
  }

  /**
   * Counts.
   *
   * @return the outcome; its {@code voterBudget} is null when no ballot was cast
   */
  public Outcome count() {
    int voters = contest.profile().ballots;
    if (voters == 0) {
      return new Outcome(contest, List.of(), List.of(), StopReason.NONE_AFFORDABLE, null, null);
    }
    Outcome shares = countShares(voters);
    return switch (completion.kind()) {
      case NONE, ADD1 -> shares;
      case ADD1U, GREEDY ->
          new Greedy(contest, Greedy.Order.PER_COST, Greedy.Fit.SKIP).complete(shares);
    };
  }

  /**
   * What Equal Shares funds when every voter holds a given budget, whatever the envelope.
   *
   * @param contest what is counted
   * @param voterBudget what every voter holds, in currency units
   * @return the winners, by position in the election
   */
  public static BitSet winnersAt(Contest contest, Fraction voterBudget) {
    Fraction first =
        voterBudget.times(new Fraction(BigInteger.TEN.pow(contest.scale()), BigInteger.ONE));
    Engine engine = new Engine(contest, first.denominator());
    BitSet winners = new BitSet();
    engine.free().forEach(winners::set);
    for (int project : engine.run(first.numerator()).order()) {
      winners.set(project);
    }
    return winners;
  }

  private Outcome countShares(int voters) {
    boolean add1 =
        completion.kind() == Completion.Kind.ADD1 || completion.kind() == Completion.Kind.ADD1U;
    BigInteger unit = BigInteger.TEN.pow(contest.scale());
    boolean floor = add1 && completion.start() == Completion.Start.FLOOR;
    BigInteger factor = floor ? BigInteger.ONE : BigInteger.valueOf(voters);
    BigInteger start =
        floor
            ? contest.budget().divide(unit.multiply(BigInteger.valueOf(voters))).multiply(unit)
            : contest.budget();
    Engine engine = new Engine(contest, factor);
    if (!add1) {
      Run run = engine.run(start);
      return outcome(engine, run, StopReason.NONE_AFFORDABLE, null, factor, List.of());
    }
    Add1.End end =
        new Add1(contest, engine, start, unit.multiply(factor), completion.stop(), jumps).search();
    List<Tie> elsewhere = new ArrayList<>();
    end.otherTies()
        .forEach(
            (tied, where) -> {
              Tie tie = contest.resolve(engine.free().size() + where.round() + 1, tied);
              elsewhere.add(
                  new Tie(tie.step(), tie.projects(), tie.chosen(), tie.by(), where.raise()));
            });
    Run last = engine.run(end.run().budget());
    return outcome(engine, last, end.reason(), end.raise(), factor, elsewhere);
  }

  /** Tells a run, just made by this engine, in steps. */
  private Outcome outcome(
      Engine engine,
      Run run,
      StopReason reason,
      BigInteger raise,
      BigInteger factor,
      List<Tie> elsewhere) {
    List<Step> steps = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    List<Integer> free = new ArrayList<>(engine.free());
    while (!free.isEmpty()) {
      int number = steps.size() + 1;
      if (free.size() > 1) {
        ties.add(contest.resolve(number, free));
      }
      int project = free.remove(0);
      steps.add(
          new Step(number, project, Step.Phase.FREE, contest.votes(project), Fraction.ZERO, 0));
    }
    int before = steps.size();
    Payments payments = new Payments(contest, engine.ledger(), factor);
    for (int round = 0; round < run.order().length; round++) {
      int project = run.order()[round];
      steps.add(
          new Step(
              before + round + 1,
              project,
              Step.Phase.EQUAL_SHARES,
              supporters(project),
              payments.price(round),
              payments.emptied(round)));
    }
    run.ties().forEach(tie -> ties.add(contest.resolve(before + tie.round() + 1, tie.projects())));
    ties.sort(Comparator.comparingInt(Tie::step));
    ties.addAll(elsewhere);
    return new Outcome(contest, steps, ties, reason, payments.inCurrency(run.budget()), raise);
  }

  private long supporters(int project) {
    Profile profile = contest.profile();
    long voters = 0;
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      voters += profile.weight[profile.projectGroup[e]];
    }
    return voters;
  }
}
