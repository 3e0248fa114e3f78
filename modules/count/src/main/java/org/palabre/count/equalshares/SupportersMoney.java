package org.palabre.count.equalshares;

import java.math.BigInteger;
import org.palabre.count.Contest;
import org.palabre.count.Fraction;
import org.palabre.count.Outcome;
import org.palabre.count.Profile;
import org.palabre.count.Step;

/**
 * What the supporters of a project had left together as Equal Shares went on, exactly: the moment
 * it became unaffordable, and the payments of those who won.
 */
public final class SupportersMoney {

  private final Contest contest;
  private final int free;
  private final int rounds;
  private final Ledger ledger;
  private final BigInteger below;
  private final int[] selectedAt;
  private final int[] emptiedAt;

  private SupportersMoney(Outcome outcome) {
    contest = outcome.contest();
    free = (int) outcome.steps().stream().filter(s -> s.phase() == Step.Phase.FREE).count();
    BigInteger unit = BigInteger.TEN.pow(contest.scale());
    Fraction first = outcome.voterBudget().times(new Fraction(unit, BigInteger.ONE));
    BigInteger factor = first.denominator();
    Engine engine = new Engine(contest, factor);
    Run run = engine.run(first.numerator());
    rounds = run.order().length;
    ledger = engine.ledger();
    selectedAt = engine.selectedAt();
    emptiedAt = engine.emptiedAt();
    below = ledger.denominator().multiply(factor).multiply(unit);
  }

  /**
   * Runs the Equal Shares part of an outcome again, at its final voter budget.
   *
   * @param outcome an outcome of Equal Shares, completed or not
   * @return the account of that run
   */
  public static SupportersMoney of(Outcome outcome) {
    return new SupportersMoney(outcome);
  }

  /**
   * The last step after which a project was affordable no more.
   *
   * @param project an unfunded supported project
   * @return the step, counted as in the outcome; 0 when it never was affordable; −1 when it still
   *     is at the end
   */
  public int unaffordableAfter(int project) {
    Fraction cost = new Fraction(contest.cost(project), unit());
    int low = -1;
    int high = rounds;
    if (leftAfterRound(project, high).compareTo(cost) >= 0) {
      return -1;
    }
    while (high - low > 1) {
      int middle = (low + high) >> 1;
      if (leftAfterRound(project, middle).compareTo(cost) < 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high == 0 ? 0 : high + free;
  }

  private BigInteger unit() {
    return BigInteger.TEN.pow(contest.scale());
  }

  /**
   * What a project's supporters had left together.
   *
   * @param project the project
   * @param step after this step, counted as in the outcome
   * @return the sum, in currency units
   */
  public Fraction leftAfter(int project, int step) {
    return leftAfterRound(project, Math.max(0, step - free));
  }

  private Fraction leftAfterRound(int project, int round) {
    Profile profile = contest.profile();
    BigInteger sum = BigInteger.ZERO;
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      int group = profile.projectGroup[e];
      sum =
          sum.add(
              ledger.leftBefore(group, round).multiply(BigInteger.valueOf(profile.weight[group])));
    }
    return new Fraction(sum, below);
  }

  /**
   * What the supporters of a funded project paid together.
   *
   * @param project a project funded by Equal Shares
   * @return the sum, in currency units: its cost
   */
  public Fraction paid(int project) {
    int round = selectedAt[project];
    return leftAfterRound(project, round).minus(leftAfterRound(project, round + 1));
  }

  /**
   * What one voter of a group has left at the end.
   *
   * @param group a group of {@link Contest#profile()}
   * @return in currency units
   */
  public Fraction left(int group) {
    return new Fraction(ledger.leftBefore(group, rounds), below);
  }

  /**
   * Whether a group's voters have paid all they had.
   *
   * @param group a group of {@link Contest#profile()}
   * @return true when nothing is left
   */
  public boolean isEmptied(int group) {
    return emptiedAt[group] < rounds;
  }
}
