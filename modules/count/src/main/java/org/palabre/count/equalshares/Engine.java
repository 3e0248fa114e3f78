package org.palabre.count.equalshares;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.palabre.count.Allowance;
import org.palabre.count.Contest;
import org.palabre.count.Profile;
import org.palabre.count.Utility;

/**
 * Runs Equal Shares at a given voter budget, exactly and fast.
 *
 * <p>Every amount a voter has left is kept as a double with a proven bound on its error. A
 * comparison that the bounds separate is settled; any other is settled by the {@link Ledger}'s
 * exact fractions, so that a tie is a tie and nothing else is. The bounds stay small because errors
 * are shared out like money: what a poor voter's amount is wrong by, the others' payments absorb,
 * and an emptied voter's amount is exactly nothing.
 *
 * <p>As money is only ever spent, ρ of a project never falls during a run. A project's last known ρ
 * is therefore a lower bound, and only projects at the front of a heap of such bounds are looked at
 * again.
 *
 * <p>An engine keeps its arrays from run to run and is not for two threads at once.
 */
final class Engine {

  private static final double ROUNDING = 0x1p-52;

  private final Contest contest;
  private final Profile profile;
  private final boolean byCost;
  private final boolean isUniform;
  private final int projects;
  private final double[] cost;
  private final BigInteger costFactor;
  private final long[] richest;

  private final double[] money;
  private final double[] error;
  private final int[] emptiedAt;
  private final int[] selectedAt;

  /** Bounds of ρ as last worked out. */
  private final double[] low;

  private final double[] high;

  /** The price of one unit of utility as last worked out, and how wrong it can be. */
  private final double[] price;

  private final double[] priceError;

  /** Above zero when the price is exactly cost ÷ this number. */
  private final long[] plainShare;

  private final BigInteger[] exactNumerator;
  private final BigInteger[] exactDenominator;
  private final int[] workedOutAt;
  private final LowestFirst waiting;
  private final Ledger ledger;
  private final Twins twins;
  private final int[] contenders;
  private final List<Integer> free;
  private final boolean isBounded;

  private int round;
  private Allowance allowance;

  /**
   * Prepares an engine.
   *
   * @param contest what is counted
   * @param costFactor by how much costs are multiplied so that the voter budgets to come are whole
   */
  Engine(Contest contest, BigInteger costFactor) {
    this.contest = contest;
    this.profile = contest.profile();
    this.costFactor = costFactor;
    byCost = contest.terms().utility() == Utility.COST;
    isUniform = byCost || contest.terms().utility() == Utility.CARDINALITY;
    projects = contest.projects();
    cost = new double[projects];
    richest = new long[projects];
    for (int p = 0; p < projects; p++) {
      cost[p] = contest.cost(p).multiply(costFactor).doubleValue();
      richest[p] = contest.worth(p);
    }
    money = new double[profile.groups];
    error = new double[profile.groups];
    emptiedAt = new int[profile.groups];
    selectedAt = new int[projects];
    low = new double[projects];
    high = new double[projects];
    price = new double[projects];
    priceError = new double[projects];
    plainShare = new long[projects];
    exactNumerator = new BigInteger[projects];
    exactDenominator = new BigInteger[projects];
    workedOutAt = new int[projects];
    waiting = new LowestFirst(low);
    ledger = new Ledger(contest, costFactor, selectedAt, emptiedAt);
    twins = new Twins(contest, selectedAt, emptiedAt);
    contenders = new int[projects];
    isBounded = !contest.terms().ceilings().isEmpty();
    free = freeProjects();
  }

  /** Supported projects that cost nothing, in the order of ties: they are funded first. */
  private List<Integer> freeProjects() {
    List<Integer> candidates = contest.supported();
    candidates.removeIf(p -> contest.cost(p).signum() > 0);
    candidates.sort(Comparator.comparingInt(contest::rank));
    Allowance room = new Allowance(contest);
    List<Integer> funded = new ArrayList<>();
    for (int p : candidates) {
      if (room.admits(p)) {
        room.take(p);
        funded.add(p);
      }
    }
    return funded;
  }

  /** The projects funded before the first round, in order. */
  List<Integer> free() {
    return free;
  }

  /** The exact account of the last run. */
  Ledger ledger() {
    return ledger;
  }

  /** For each project the round that selected it in the last run, or −1. */
  int[] selectedAt() {
    return selectedAt;
  }

  /** For each group the round that emptied it in the last run, or {@link Integer#MAX_VALUE}. */
  int[] emptiedAt() {
    return emptiedAt;
  }

  /**
   * Runs to the end.
   *
   * @param budget what every voter has at first, in the contest's units times the cost factor
   * @return what was selected
   */
  Run run(BigInteger budget) {
    begin(budget);
    int[] order = new int[projects];
    double[] bounds = new double[projects];
    long[] plain = new long[projects];
    List<Run.TieAt> ties = new ArrayList<>();
    BigInteger spent = BigInteger.ZERO;
    for (int p = next(ties); p >= 0; p = next(ties)) {
      order[round] = p;
      bounds[round] = high[p];
      plain[round] = plainShare[p];
      spent = spent.add(contest.cost(p));
      pay(p);
    }
    return new Run(
        budget,
        Arrays.copyOf(order, round),
        Arrays.copyOf(bounds, round),
        Arrays.copyOf(plain, round),
        ties,
        spent);
  }

  /**
   * Whether every voter budget between that of a run and a larger one gives the same selections, in
   * the same order and with the same ties.
   *
   * <p>As long as the selections are the same, a larger voter budget leaves every voter with at
   * least as much and lowers every ρ (by induction over the rounds). So if at each round ρ of the
   * selected project <em>at the smaller</em> budget is below ρ of every other project <em>at the
   * larger</em>, the selection is the same at every budget in between; and if at the end nobody can
   * pay anything at the larger budget, nobody can in between.
   *
   * @param reference the run at the smaller budget
   * @param budget the larger budget
   * @return true when proven; false when it is not, which does not mean that something changes
   */
  boolean isSameUpTo(Run reference, BigInteger budget) {
    begin(budget);
    while (round < reference.order().length) {
      int selected = reference.order()[round];
      if (!isAloneBelow(selected, reference)) {
        return false;
      }
      pay(selected);
    }
    while (!waiting.isEmpty()) {
      int p = waiting.pop();
      if (workOut(p)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but its twins comes as low as the selected project at this round. */
  private boolean isAloneBelow(int selected, Run reference) {
    double bound = reference.keyBounds()[round];
    List<Integer> tied = reference.tiedAt(round);
    int count = 0;
    boolean isPayable = false;
    while (!waiting.isEmpty() && low[waiting.lowest()] <= bound) {
      int p = waiting.pop();
      if (workedOutAt[p] != round && !workOut(p)) {
        continue;
      }
      workedOutAt[p] = round;
      if (p == selected) {
        isPayable = true;
      } else if (low[p] > bound) {
        waiting.push(p);
      } else if (tied == null || !tied.contains(p)) {
        return false;
      } else {
        contenders[count++] = p;
      }
    }
    if (!isPayable) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!isTiedForGood(selected, contenders[i], reference)) {
        return false;
      }
      waiting.push(contenders[i]);
    }
    return true;
  }

  /**
   * Two projects tied at the smaller budget stay tied up to the larger when neither ρ moved at all
   * (seen here for prices that are plainly cost ÷ supporters at both ends), or when both always
   * move together.
   */
  private boolean isTiedForGood(int selected, int other, Run reference) {
    boolean isStill =
        plainShare[selected] > 0
            && plainShare[other] > 0
            && plainShare[selected] == reference.plainShares()[round]
            && compareExactly(selected, other) == 0;
    return isStill || twins.are(selected, other);
  }

  private void begin(BigInteger budget) {
    double each = budget.doubleValue();
    Arrays.fill(money, each);
    Arrays.fill(error, each * ROUNDING);
    Arrays.fill(emptiedAt, Integer.MAX_VALUE);
    Arrays.fill(selectedAt, -1);
    Arrays.fill(workedOutAt, -1);
    ledger.open(budget);
    round = 0;
    allowance = isBounded ? new Allowance(contest) : null;
    waiting.clear();
    if (isBounded) {
      free.forEach(allowance::take);
    }
    for (int p = 0; p < projects; p++) {
      if (contest.isSupported(p) && contest.cost(p).signum() > 0) {
        settlePlain(p, richest[p]);
        waiting.push(p);
      }
    }
  }

  /** The project with the smallest ρ at this round, or −1 when none can be paid. */
  private int next(List<Run.TieAt> ties) {
    int count = 0;
    double bestHigh = Double.POSITIVE_INFINITY;
    while (!waiting.isEmpty() && low[waiting.lowest()] <= bestHigh) {
      int p = waiting.pop();
      if (workedOutAt[p] != round) {
        if (!workOut(p)) {
          continue;
        }
        workedOutAt[p] = round;
        if (low[p] > bestHigh) {
          waiting.push(p);
          continue;
        }
      }
      contenders[count++] = p;
      bestHigh = Math.min(bestHigh, high[p]);
    }
    if (count == 0) {
      return -1;
    }
    return count == 1 ? contenders[0] : best(count, bestHigh, ties);
  }

  private int best(int count, double bestHigh, List<Run.TieAt> ties) {
    List<Integer> tied = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int p = contenders[i];
      if (low[p] > bestHigh) {
        continue;
      }
      int compared = tied.isEmpty() ? -1 : compareExactly(p, tied.get(0));
      if (compared < 0) {
        tied.clear();
      }
      if (compared <= 0) {
        tied.add(p);
      }
    }
    int chosen = tied.get(0);
    for (int p : tied) {
      chosen = contest.rank(p) < contest.rank(chosen) ? p : chosen;
    }
    if (tied.size() > 1) {
      tied.sort(Comparator.naturalOrder());
      ties.add(new Run.TieAt(round, tied));
    }
    for (int i = 0; i < count; i++) {
      if (contenders[i] != chosen) {
        waiting.push(contenders[i]);
      }
    }
    return chosen;
  }

  /**
   * Works out ρ of a project as things stand; false when its supporters cannot pay it, now or
   * later.
   */
  private boolean workOut(int p) {
    if (isBounded && !allowance.admits(p)) {
      return false;
    }
    int from = profile.projectStart[p];
    int to = profile.projectStart[p + 1];
    double total = 0;
    double totalError = 0;
    double share = 0;
    for (int e = from; e < to; e++) {
      int g = profile.projectGroup[e];
      if (emptiedAt[g] == Integer.MAX_VALUE) {
        double weight = profile.weight[g];
        total += weight * money[g];
        totalError += weight * error[g];
        share += weight * (isUniform ? 1 : profile.projectUtility[e]);
      }
    }
    double needed = cost[p];
    double rounding = (to - from + 16) * ROUNDING * (total + needed);
    if (total + totalError + rounding < needed) {
      return false;
    }
    if (total - totalError - rounding < needed) {
      return workOutExactly(p);
    }
    // Newton's steps from below: those who cannot pay the price give all they have, the others
    // share
    // the rest, until nobody more is found poor.
    double asked = Math.max(needed / share, price[p] - priceError[p]);
    int poor = -1;
    double paying;
    double poorError;
    while (true) {
      double poorMoney = 0;
      poorError = 0;
      paying = 0;
      int poorNow = 0;
      for (int e = from; e < to; e++) {
        int g = profile.projectGroup[e];
        if (emptiedAt[g] == Integer.MAX_VALUE) {
          double weight = profile.weight[g];
          double utility = isUniform ? 1 : profile.projectUtility[e];
          if (money[g] < asked * utility) {
            poorMoney += weight * money[g];
            poorError += weight * error[g];
            poorNow++;
          } else {
            paying += weight * utility;
          }
        }
      }
      if (paying == 0) {
        return workOutExactly(p);
      }
      asked = (needed - poorMoney) / paying;
      if (poorNow == poor) {
        break;
      }
      if (poorNow < poor) {
        return workOutExactly(p);
      }
      poor = poorNow;
    }
    double off = (poorError + (to - from + 16) * ROUNDING * needed) / paying * (1 + 8 * ROUNDING);
    if (!isCertain(p, asked, off, poor)) {
      return workOutExactly(p);
    }
    if (poor == 0) {
      settlePlain(p, (long) paying);
    } else {
      settle(p, asked, off);
      plainShare[p] = 0;
      exactNumerator[p] = null;
    }
    return true;
  }

  /** Whether those who pay the price surely can, and the poor are those found. */
  private boolean isCertain(int p, double asked, double off, int poor) {
    int poorNow = 0;
    for (int e = profile.projectStart[p]; e < profile.projectStart[p + 1]; e++) {
      int g = profile.projectGroup[e];
      if (emptiedAt[g] == Integer.MAX_VALUE) {
        double utility = isUniform ? 1 : profile.projectUtility[e];
        double after = money[g] - asked * utility;
        if (after < 0) {
          poorNow++;
        } else if (after <= error[g] + off * utility + 4 * ROUNDING * money[g]) {
          return false;
        }
      }
    }
    return poorNow == poor;
  }

  private void settlePlain(int p, long share) {
    double asked = cost[p] / share;
    settle(p, asked, asked * 2 * ROUNDING);
    plainShare[p] = share;
    exactNumerator[p] = null;
  }

  private void settle(int p, double asked, double off) {
    price[p] = asked;
    priceError[p] = off;
    double unit = byCost ? cost[p] : 1;
    low[p] = (asked - off) / unit * (1 - 4 * ROUNDING);
    high[p] = (asked + off) / unit * (1 + 4 * ROUNDING);
  }

  /** The same as {@link #workOut}, in fractions. */
  private boolean workOutExactly(int p) {
    int from = profile.projectStart[p];
    int to = profile.projectStart[p + 1];
    int size = 0;
    BigInteger[] left = new BigInteger[to - from];
    BigInteger[] weight = new BigInteger[to - from];
    BigInteger[] utility = new BigInteger[to - from];
    BigInteger total = BigInteger.ZERO;
    for (int e = from; e < to; e++) {
      int g = profile.projectGroup[e];
      // Those this very round has just emptied still count: it may be asked in the midst of paying.
      if (emptiedAt[g] >= round) {
        left[size] = ledger.left(g);
        weight[size] = BigInteger.valueOf(profile.weight[g]);
        utility[size] = BigInteger.valueOf(profile.projectUtility[e]);
        total = total.add(left[size].multiply(weight[size]));
        size++;
      }
    }
    BigInteger needed = ledger.costOf(p).multiply(ledger.denominator());
    if (total.compareTo(needed) < 0) {
      return false;
    }
    BigInteger asked = BigInteger.ZERO;
    BigInteger paying = BigInteger.ONE;
    int poor = -1;
    while (true) {
      BigInteger rest = needed;
      BigInteger share = BigInteger.ZERO;
      int poorNow = 0;
      for (int i = 0; i < size; i++) {
        if (left[i].multiply(paying).compareTo(asked.multiply(utility[i])) < 0) {
          rest = rest.subtract(left[i].multiply(weight[i]));
          poorNow++;
        } else {
          share = share.add(utility[i].multiply(weight[i]));
        }
      }
      asked = rest;
      paying = share;
      if (poorNow == poor) {
        break;
      }
      poor = poorNow;
    }
    exactNumerator[p] = asked;
    exactDenominator[p] = paying.multiply(ledger.denominator());
    plainShare[p] = 0;
    double nearest =
        new BigDecimal(exactNumerator[p])
            .divide(new BigDecimal(exactDenominator[p]), new MathContext(20))
            .doubleValue();
    settle(p, nearest, nearest * 2 * ROUNDING);
    return true;
  }

  /** Compares two ρ worked out at this round, without any rounding. */
  private int compareExactly(int p, int q) {
    if (plainShare[p] > 0 && plainShare[q] > 0 && byCost) {
      return Long.compare(plainShare[q], plainShare[p]);
    }
    fillExact(p);
    fillExact(q);
    BigInteger left = exactNumerator[p].multiply(exactDenominator[q]);
    BigInteger right = exactNumerator[q].multiply(exactDenominator[p]);
    if (byCost) {
      left = left.multiply(contest.cost(q));
      right = right.multiply(contest.cost(p));
    }
    return left.compareTo(right);
  }

  private void fillExact(int p) {
    if (plainShare[p] > 0) {
      exactNumerator[p] = ledger.costOf(p);
      exactDenominator[p] = BigInteger.valueOf(plainShare[p]);
    } else if (exactNumerator[p] == null && !workOutExactly(p)) {
      throw new IllegalStateException("Fractions and their bounds disagree on project " + p + ".");
    }
  }

  /** Takes the price of the selected project from its supporters. */
  private void pay(int p) {
    double asked = price[p];
    double off = priceError[p];
    long paying = 0;
    for (int e = profile.projectStart[p]; e < profile.projectStart[p + 1]; e++) {
      int g = profile.projectGroup[e];
      if (emptiedAt[g] != Integer.MAX_VALUE) {
        continue;
      }
      long utility = profile.projectUtility[e];
      double due = asked * utility;
      double after = money[g] - due;
      double margin = error[g] + off * utility + 4 * ROUNDING * (money[g] + due);
      if (after > margin) {
        money[g] = after;
        error[g] = margin;
        paying += profile.weight[g] * utility;
      } else if (after < -margin) {
        empty(g);
      } else if (payExactly(p, g, utility)) {
        paying += profile.weight[g] * utility;
      }
    }
    selectedAt[p] = round;
    if (isBounded) {
      allowance.take(p);
    }
    ledger.note(p, paying);
    round++;
  }

  /** Settles by fractions a voter who has almost exactly the price; true when something is left. */
  private boolean payExactly(int p, int g, long utility) {
    fillExact(p);
    // A plain price is over 1, a worked out one over the ledger's denominator.
    BigInteger scale = plainShare[p] > 0 ? ledger.denominator() : BigInteger.ONE;
    BigInteger paying =
        plainShare[p] > 0 ? exactDenominator[p] : exactDenominator[p].divide(ledger.denominator());
    BigInteger after =
        ledger
            .left(g)
            .multiply(paying)
            .subtract(exactNumerator[p].multiply(scale).multiply(BigInteger.valueOf(utility)));
    if (after.signum() <= 0) {
      empty(g);
      return false;
    }
    money[g] =
        new BigDecimal(after)
            .divide(new BigDecimal(paying.multiply(ledger.denominator())), new MathContext(20))
            .doubleValue();
    error[g] = money[g] * 2 * ROUNDING;
    return true;
  }

  private void empty(int g) {
    money[g] = 0;
    error[g] = 0;
    emptiedAt[g] = round;
  }
}
