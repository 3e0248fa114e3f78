package org.palabre.count.greedy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.palabre.count.Allowance;
import org.palabre.count.Contest;
import org.palabre.count.Outcome;
import org.palabre.count.Step;
import org.palabre.count.StopReason;
import org.palabre.count.Tie;
import org.palabre.count.Utility;

/**
 * The rule most cities use: rank the projects, fund them in that order, skip what does not fit (or
 * stop there).
 *
 * <p>It maximises step by step the utility bought per unit of money (the greedy heuristic of the
 * knapsack problem; Faliszewski and others, IJCAI 2023, section 2). With the utility <em>cost</em>
 * a project worth c to v voters brings v per unit of money: most votes first. With
 * <em>cardinality</em>: most votes per euro. Projects without any support are never funded.
 */
public final class Greedy {

  /** What is ranked. */
  public enum Order {
    /** Total utility for each unit of cost. */
    PER_COST,
    /** Total utility alone: most points first, whatever the cost. */
    TOTAL,
    /** Most votes first, whatever voters' utilities. */
    VOTES
  }

  /** What happens when a project does not fit in what is left. */
  public enum Fit {
    /** It is passed over and the count goes on. */
    SKIP,
    /** The count ends there. */
    STOP
  }

  private final Contest contest;
  private final Order order;
  private final Fit fit;

  /**
   * Prepares the rule.
   *
   * @param contest what is counted
   * @param order what is ranked
   * @param fit what happens when a project does not fit
   */
  public Greedy(Contest contest, Order order, Fit fit) {
    this.contest = contest;
    this.order = order;
    this.fit = fit;
  }

  /**
   * Counts.
   *
   * @return the outcome
   */
  public Outcome count() {
    Outcome nothing =
        new Outcome(contest, List.of(), List.of(), StopReason.ALL_CONSIDERED, null, null);
    return complete(nothing);
  }

  /**
   * Goes on from what another rule selected, with what it left.
   *
   * @param begun the first part of the count
   * @return both parts
   */
  public Outcome complete(Outcome begun) {
    Allowance allowance = new Allowance(contest);
    boolean[] taken = new boolean[contest.projects()];
    for (int project : begun.winners()) {
      allowance.take(project);
      taken[project] = true;
    }
    BigInteger left = contest.budget().subtract(begun.cost());
    List<Integer> ranked = ranking();
    ranked.removeIf(project -> taken[project]);

    List<Step> steps = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    StopReason stop = StopReason.ALL_CONSIDERED;
    for (int i = 0; i < ranked.size(); i++) {
      int project = ranked.get(i);
      boolean fits = fits(project, left, allowance);
      if (fit == Fit.SKIP && !fits) {
        continue;
      }
      int number = begun.steps().size() + steps.size() + 1;
      List<Integer> tied = tiedWith(ranked, i, left, allowance);
      if (tied.size() > 1) {
        ties.add(contest.resolve(number, tied));
      }
      if (!fits) {
        stop = StopReason.DID_NOT_FIT;
        break;
      }
      steps.add(step(number, project));
      left = left.subtract(contest.cost(project));
      allowance.take(project);
    }
    return begun.followedBy(steps, ties, stop);
  }

  private Step step(int number, int project) {
    Step.Phase phase = contest.cost(project).signum() == 0 ? Step.Phase.FREE : Step.Phase.GREEDY;
    return new Step(number, project, phase, contest.votes(project), null, 0);
  }

  private boolean fits(int project, BigInteger left, Allowance allowance) {
    return contest.cost(project).compareTo(left) <= 0 && allowance.admits(project);
  }

  /** Those ranked equal that could still be selected now; the one looked at comes first. */
  private List<Integer> tiedWith(
      List<Integer> ranked, int from, BigInteger left, Allowance allowance) {
    int project = ranked.get(from);
    List<Integer> tied = new ArrayList<>();
    for (int i = from; i < ranked.size() && compare(project, ranked.get(i)) == 0; i++) {
      if (fit == Fit.STOP || fits(ranked.get(i), left, allowance)) {
        tied.add(ranked.get(i));
      }
    }
    return tied;
  }

  /**
   * Supported projects, best first, ties in the order of the chain.
   *
   * @return positions in the election
   */
  public List<Integer> ranking() {
    List<Integer> ranked = new ArrayList<>();
    for (int p = 0; p < contest.projects(); p++) {
      if (order == Order.VOTES
          ? contest.isEligible(p) && contest.votes(p) > 0
          : contest.isSupported(p)) {
        ranked.add(p);
      }
    }
    ranked.sort(this::compareWithTies);
    return ranked;
  }

  private int compareWithTies(int p, int q) {
    int compared = compare(p, q);
    return compared != 0 ? compared : Integer.compare(contest.rank(p), contest.rank(q));
  }

  /** Below zero when p is ranked before q, zero when they are tied. */
  private int compare(int p, int q) {
    boolean freeP = contest.cost(p).signum() == 0;
    boolean freeQ = contest.cost(q).signum() == 0;
    if (freeP || freeQ) {
      return Boolean.compare(freeQ, freeP);
    }
    if (order == Order.VOTES) {
      return Long.compare(contest.votes(q), contest.votes(p));
    }
    if (order == Order.TOTAL || contest.terms().utility() == Utility.COST) {
      return Long.compare(contest.worth(q), contest.worth(p));
    }
    BigInteger left = BigInteger.valueOf(contest.worth(q)).multiply(contest.cost(p));
    BigInteger right = BigInteger.valueOf(contest.worth(p)).multiply(contest.cost(q));
    return left.compareTo(right);
  }
}
