package org.palabre.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Who wins, in which order and why the count ended.
 *
 * @param contest what was counted
 * @param steps the selections, in order
 * @param ties every tie met when a project was selected
 * @param stop why it ended
 * @param voterBudget for Equal Shares, the final budget of a voter, in currency units; else null
 * @param raise for Add1, how many units were added to every voter's budget; else null
 */
public record Outcome(
    Contest contest,
    List<Step> steps,
    List<Tie> ties,
    StopReason stop,
    Fraction voterBudget,
    BigInteger raise) {

  /** Copies the lists. */
  public Outcome {
    steps = List.copyOf(steps);
    ties = List.copyOf(ties);
  }

  /**
   * The winners.
   *
   * @return positions in the election, in order of selection
   */
  public List<Integer> winners() {
    return steps.stream().map(Step::project).toList();
  }

  /**
   * The winners as a set.
   *
   * @return positions in the election
   */
  public BitSet winnerSet() {
    BitSet set = new BitSet();
    steps.forEach(step -> set.set(step.project()));
    return set;
  }

  /**
   * The winners' names for a file.
   *
   * @return ids, in order of selection
   */
  public List<String> winnerIds() {
    List<Project> projects = contest.election().projects();
    return steps.stream().map(step -> projects.get(step.project()).id()).toList();
  }

  /**
   * What the winners cost.
   *
   * @return in the contest's units
   */
  public BigInteger cost() {
    return steps.stream()
        .map(step -> contest.cost(step.project()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * This outcome followed by the steps of another part of the rule.
   *
   * @param more the steps that follow, numbered after these
   * @param moreTies their ties
   * @param end why the whole ended
   * @return the longer outcome
   */
  public Outcome followedBy(List<Step> more, List<Tie> moreTies, StopReason end) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    List<Tie> allTies = new ArrayList<>(ties);
    allTies.addAll(moreTies);
    return new Outcome(contest, all, allTies, end, voterBudget, raise);
  }
}
