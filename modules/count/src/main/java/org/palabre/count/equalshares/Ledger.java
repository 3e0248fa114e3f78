package org.palabre.count.equalshares;

import java.math.BigInteger;
import org.palabre.count.Contest;
import org.palabre.count.Profile;

/**
 * The exact side of a run: every price as a fraction, over one denominator that grows with the
 * rounds.
 *
 * <p>A price follows from the rounds before it: price = (cost − what its poor supporters had left)
 * ÷ utility of the others, and what a voter had left is the voter budget less the prices paid. So a
 * run need only remember which voters each round emptied; prices are worked out here when something
 * hangs on them. All numerators share the current denominator.
 */
final class Ledger {

  private final Contest contest;
  private final Profile profile;
  private final BigInteger costFactor;
  private final int[] selectedAt;
  private final int[] emptiedAt;

  private final int[] projects;
  private final long[] shares;
  private int rounds;

  private BigInteger budget;
  private BigInteger[] prices;
  private BigInteger denominator;
  private int known;

  /**
   * Opens a ledger on a run's own notes.
   *
   * @param selectedAt for each project its round, or −1
   * @param emptiedAt for each group the round that emptied it, or {@link Integer#MAX_VALUE}
   */
  Ledger(Contest contest, BigInteger costFactor, int[] selectedAt, int[] emptiedAt) {
    this.contest = contest;
    this.profile = contest.profile();
    this.costFactor = costFactor;
    this.selectedAt = selectedAt;
    this.emptiedAt = emptiedAt;
    projects = new int[contest.projects()];
    shares = new long[contest.projects()];
    prices = new BigInteger[contest.projects()];
  }

  void open(BigInteger voterBudget) {
    budget = voterBudget;
    rounds = 0;
    known = 0;
    denominator = BigInteger.ONE;
  }

  /** Notes a round: the project and the utility of those who paid the full price. */
  void note(int project, long payingUtility) {
    projects[rounds] = project;
    shares[rounds] = payingUtility;
    rounds++;
  }

  int rounds() {
    return rounds;
  }

  int project(int round) {
    return projects[round];
  }

  BigInteger denominator() {
    workOut(rounds);
    return denominator;
  }

  BigInteger costOf(int project) {
    return contest.cost(project).multiply(costFactor);
  }

  /** A round's price for one unit of utility, over {@link #denominator()}. */
  BigInteger price(int round) {
    workOut(rounds);
    return prices[round];
  }

  /** What a voter of a group has left after the rounds noted, over {@link #denominator()}. */
  BigInteger left(int group) {
    workOut(rounds);
    return leftBefore(group, rounds);
  }

  /** What a voter of a group had left before a round, over {@link #denominator()}. */
  BigInteger leftBefore(int group, int round) {
    if (emptiedAt[group] < round) {
      return BigInteger.ZERO;
    }
    BigInteger left = budget.multiply(denominator);
    for (int e = profile.groupStart[group]; e < profile.groupStart[group + 1]; e++) {
      int paidAt = selectedAt[profile.groupProject[e]];
      if (paidAt >= 0 && paidAt < round) {
        left = left.subtract(prices[paidAt].multiply(BigInteger.valueOf(profile.groupUtility[e])));
      }
    }
    return left;
  }

  private void workOut(int upTo) {
    while (known < upTo) {
      workOutNext();
    }
  }

  private void workOutNext() {
    int round = known;
    int project = projects[round];
    long[] paid = new long[round];
    long voters = 0;
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      int group = profile.projectGroup[e];
      if (emptiedAt[group] == round) {
        int weight = profile.weight[group];
        voters += weight;
        for (int f = profile.groupStart[group]; f < profile.groupStart[group + 1]; f++) {
          int paidAt = selectedAt[profile.groupProject[f]];
          if (paidAt >= 0 && paidAt < round) {
            paid[paidAt] += weight * profile.groupUtility[f];
          }
        }
      }
    }
    BigInteger missing = costOf(project).subtract(budget.multiply(BigInteger.valueOf(voters)));
    missing = missing.multiply(denominator);
    for (int r = 0; r < round; r++) {
      if (paid[r] != 0) {
        missing = missing.add(prices[r].multiply(BigInteger.valueOf(paid[r])));
      }
    }
    BigInteger share = BigInteger.valueOf(shares[round]);
    if (share.signum() == 0) {
      prices[round] = highestPaid(project, round);
      known++;
      return;
    }
    BigInteger common = share.gcd(missing);
    prices[round] = missing.divide(common);
    BigInteger growth = share.divide(common);
    if (!growth.equals(BigInteger.ONE)) {
      denominator = denominator.multiply(growth);
      for (int r = 0; r < round; r++) {
        prices[r] = prices[r].multiply(growth);
      }
    }
    known++;
  }

  /**
   * When the supporters have together exactly the cost, ρ is the largest of what each has left per
   * unit of utility. The denominator grows when it must.
   */
  private BigInteger highestPaid(int project, int round) {
    BigInteger best = BigInteger.ZERO;
    long bestUtility = 1;
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      int group = profile.projectGroup[e];
      if (emptiedAt[group] == round) {
        BigInteger left = leftBefore(group, round);
        long utility = profile.projectUtility[e];
        if (left.multiply(BigInteger.valueOf(bestUtility))
                .compareTo(best.multiply(BigInteger.valueOf(utility)))
            > 0) {
          best = left;
          bestUtility = utility;
        }
      }
    }
    BigInteger utility = BigInteger.valueOf(bestUtility);
    BigInteger common = utility.gcd(best);
    BigInteger growth = utility.divide(common);
    if (!growth.equals(BigInteger.ONE)) {
      denominator = denominator.multiply(growth);
      for (int r = 0; r < round; r++) {
        prices[r] = prices[r].multiply(growth);
      }
    }
    return best.divide(common);
  }

  /** How many voters a round left with nothing. */
  long emptied(int round) {
    int project = projects[round];
    long voters = 0;
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      int group = profile.projectGroup[e];
      if (emptiedAt[group] == round) {
        voters += profile.weight[group];
      }
    }
    return voters;
  }
}
