package org.palabre.count.french;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.palabre.count.Allowance;
import org.palabre.count.Contest;
import org.palabre.count.Outcome;
import org.palabre.count.Step;
import org.palabre.count.StopReason;
import org.palabre.count.Tie;
import org.palabre.count.greedy.Greedy;

/** A count by votes in several passes over one envelope. */
final class Selection {

  private final Contest contest;
  private final List<Integer> ranking;
  private final Allowance allowance;
  private final BitSet taken = new BitSet();
  private final List<Step> steps = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private BigInteger left;

  Selection(Contest contest) {
    this.contest = contest;
    ranking = new Greedy(contest, Greedy.Order.VOTES, Greedy.Fit.SKIP).ranking();
    allowance = new Allowance(contest);
    left = contest.budget();
  }

  /** Supported projects, most votes first. */
  List<Integer> ranking() {
    return ranking;
  }

  boolean isTaken(int project) {
    return taken.get(project);
  }

  /**
   * Goes down the ranking, taking what fits among some projects.
   *
   * @param among which projects
   * @param most how many at most
   * @param purse what this pass may spend; what it leaves stays in the purse
   * @return how many were taken
   */
  int pass(IntPredicate among, int most, Purse purse) {
    int count = 0;
    for (int i = 0; i < ranking.size() && count < most; i++) {
      int project = ranking.get(i);
      if (isCandidate(project, among) && fits(project, purse)) {
        noteTie(i, among, purse);
        take(project, purse);
        count++;
      }
    }
    return count;
  }

  /** The whole of what is left. */
  Purse all() {
    return new Purse(left);
  }

  private boolean isCandidate(int project, IntPredicate among) {
    return !taken.get(project) && among.test(project);
  }

  private boolean fits(int project, Purse purse) {
    return contest.cost(project).compareTo(left) <= 0
        && contest.cost(project).compareTo(purse.left()) <= 0
        && allowance.admits(project);
  }

  private void noteTie(int from, IntPredicate among, Purse purse) {
    List<Integer> tied = new ArrayList<>();
    long votes = contest.votes(ranking.get(from));
    for (int i = from; i < ranking.size(); i++) {
      int other = ranking.get(i);
      if (contest.votes(other) == votes && isCandidate(other, among) && fits(other, purse)) {
        tied.add(other);
      }
    }
    if (tied.size() > 1) {
      ties.add(contest.resolve(steps.size() + 1, tied));
    }
  }

  private void take(int project, Purse purse) {
    taken.set(project);
    steps.add(
        new Step(steps.size() + 1, project, Step.Phase.GREEDY, contest.votes(project), null, 0));
    left = left.subtract(contest.cost(project));
    purse.spend(contest.cost(project));
    allowance.take(project);
  }

  Outcome outcome() {
    return new Outcome(contest, steps, ties, StopReason.ALL_CONSIDERED, null, null);
  }

  /** Money set aside for a pass. */
  static final class Purse {
    private BigInteger left;

    Purse(BigInteger left) {
      this.left = left;
    }

    BigInteger left() {
      return left;
    }

    private void spend(BigInteger cost) {
      left = left.subtract(cost);
    }
  }
}
