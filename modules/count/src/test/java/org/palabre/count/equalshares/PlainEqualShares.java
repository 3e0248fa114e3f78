package org.palabre.count.equalshares;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.palabre.count.Contest;
import org.palabre.count.Fraction;
import org.palabre.count.Profile;
import org.palabre.count.Utility;

/**
 * The definition of Equal Shares word for word, in fractions, with no thought for speed: what the
 * real one is compared with.
 */
final class PlainEqualShares {

  final List<Integer> order = new ArrayList<>();
  final TreeMap<Integer, List<Integer>> ties = new TreeMap<>();
  final List<Fraction> prices = new ArrayList<>();
  Fraction[] left;

  /** Runs with what each voter has at first, in the contest's units. */
  PlainEqualShares(Contest contest, Fraction budget) {
    Profile profile = contest.profile();
    left = new Fraction[profile.groups];
    java.util.Arrays.fill(left, budget);
    List<Integer> candidates = contest.supported();
    candidates.removeIf(p -> contest.cost(p).signum() == 0);
    while (true) {
      Fraction best = null;
      List<Integer> tied = new ArrayList<>();
      for (int p : candidates) {
        Fraction price = price(contest, p);
        if (price == null) {
          continue;
        }
        Fraction rho =
            contest.terms().utility() == Utility.COST
                ? price.over(new Fraction(contest.cost(p), java.math.BigInteger.ONE))
                : price;
        int compared = best == null ? -1 : rho.compareTo(best);
        if (compared < 0) {
          best = rho;
          tied.clear();
        }
        if (compared <= 0) {
          tied.add(p);
        }
      }
      if (best == null) {
        return;
      }
      if (tied.size() > 1) {
        ties.put(order.size(), List.copyOf(tied));
      }
      int chosen =
          tied.stream().min((p, q) -> Integer.compare(contest.rank(p), contest.rank(q))).get();
      Fraction price = price(contest, chosen);
      for (int e = profile.projectStart[chosen]; e < profile.projectStart[chosen + 1]; e++) {
        int g = profile.projectGroup[e];
        Fraction due = price.times(profile.projectUtility[e]);
        left[g] = left[g].compareTo(due) <= 0 ? Fraction.ZERO : left[g].minus(due);
      }
      order.add(chosen);
      prices.add(price);
      candidates.remove(Integer.valueOf(chosen));
    }
  }

  /** The price of one unit of utility: supporters leave one by one as they cannot pay it. */
  private Fraction price(Contest contest, int p) {
    Profile profile = contest.profile();
    List<Integer> entries = new ArrayList<>();
    for (int e = profile.projectStart[p]; e < profile.projectStart[p + 1]; e++) {
      entries.add(e);
    }
    entries.sort(
        (a, b) ->
            left[profile.projectGroup[a]]
                .over(profile.projectUtility[a])
                .compareTo(left[profile.projectGroup[b]].over(profile.projectUtility[b])));
    Fraction rest = new Fraction(contest.cost(p), java.math.BigInteger.ONE);
    long utility = contest.worth(p);
    for (int e : entries) {
      int g = profile.projectGroup[e];
      Fraction price = rest.over(utility);
      if (price.times(profile.projectUtility[e]).compareTo(left[g]) <= 0) {
        return price;
      }
      rest = rest.minus(left[g].times(profile.weight[g]));
      utility -= profile.weight[g] * profile.projectUtility[e];
    }
    return null;
  }
}
