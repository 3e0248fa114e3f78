package org.palabre.sortition.linear;

import java.util.ArrayList;
import java.util.List;
import org.palabre.sortition.exact.Fraction;

/**
 * Takes panels off a target one after the other, each with the largest weight that leaves the rest
 * inside the rules: a constructive proof in the spirit of Carathéodory's theorem. Every panel takes
 * each column at its target rounded down or up, so that each step settles a column for good.
 */
final class Peeling {

  private static final long NODES = 400;

  private final Polytope polytope;
  private final PanelSearch search;
  private final List<Mix.Part> parts = new ArrayList<>();
  private Fraction[] rest;
  private Fraction share = Fraction.ONE;

  Peeling(Polytope polytope, Fraction[] target, Deadline deadline) {
    this.polytope = polytope;
    search = new PanelSearch(polytope, deadline);
    rest = target.clone();
  }

  /** Peels until nothing is left or no further panel is found quickly. */
  void run() {
    while (share.signum() > 0 && step()) {}
  }

  List<Mix.Part> parts() {
    return parts;
  }

  /** What is left of the target; it is worth {@link #share()} panels. */
  Fraction[] rest() {
    return rest;
  }

  Fraction share() {
    return share;
  }

  /** Puts the panel taken last back. */
  void undo() {
    Mix.Part last = parts.remove(parts.size() - 1);
    for (int j = 0; j < rest.length; j++) {
      rest[j] = rest[j].plus(last.weight().times(last.counts()[j]));
    }
    share = share.plus(last.weight());
  }

  private boolean step() {
    Fraction[] sums = sums();
    for (int r = 0; r < sums.length; r++) {
      boolean atLow = sums[r].equals(share.times(polytope.low(r)));
      boolean atHigh = sums[r].equals(share.times(polytope.high(r)));
      search.boundRow(
          r,
          atHigh ? polytope.high(r) : polytope.low(r),
          atLow ? polytope.low(r) : polytope.high(r));
    }
    double[] worth = new double[rest.length];
    long[] floor = new long[rest.length];
    boolean[] open = new boolean[rest.length];
    for (int j = 0; j < rest.length; j++) {
      Fraction mean = rest[j].dividedBy(share);
      floor[j] = mean.floor().longValueExact();
      open[j] = !mean.denominator().equals(java.math.BigInteger.ONE);
      search.bound(j, floor[j], floor[j] + (open[j] ? 1 : 0));
      double part = mean.toDouble() - floor[j];
      worth[j] = open[j] ? Math.max(-1e3, Math.min(1e3, 1 / (1 - part) - 1 / part)) : 0;
    }
    int[] panel = search.best(worth, -1e12, 1e-3, NODES, 0);
    if (panel == null) {
      return false;
    }
    Fraction weight = weight(panel, sums, floor, open);
    for (int j = 0; j < rest.length; j++) {
      if (panel[j] != 0) {
        rest[j] = rest[j].minus(weight.times(panel[j]));
      }
    }
    share = share.minus(weight);
    parts.add(new Mix.Part(panel, weight));
    return true;
  }

  private Fraction weight(int[] panel, Fraction[] sums, long[] floor, boolean[] open) {
    Fraction weight = share;
    long[] panelSums = new long[sums.length];
    for (int j = 0; j < panel.length; j++) {
      if (open[j]) {
        Fraction room =
            panel[j] > floor[j]
                ? rest[j].minus(share.times(floor[j]))
                : share.times(floor[j] + 1).minus(rest[j]);
        weight = weight.min(room);
      }
      int[] at = polytope.rowsOf(j);
      for (int e = 0; e < at.length && panel[j] != 0; e++) {
        panelSums[at[e]] += polytope.valuesOf(j)[e] * panel[j];
      }
    }
    for (int r = 0; r < sums.length; r++) {
      long over = polytope.high(r) - panelSums[r];
      if (over > 0) {
        weight = weight.min(share.times(polytope.high(r)).minus(sums[r]).dividedBy(over));
      }
      long under = panelSums[r] - polytope.low(r);
      if (under > 0) {
        weight = weight.min(sums[r].minus(share.times(polytope.low(r))).dividedBy(under));
      }
    }
    return weight;
  }

  private Fraction[] sums() {
    Fraction[] sums = new Fraction[polytope.rows()];
    java.util.Arrays.fill(sums, Fraction.ZERO);
    for (int j = 0; j < rest.length; j++) {
      if (rest[j].signum() != 0) {
        int[] at = polytope.rowsOf(j);
        for (int e = 0; e < at.length; e++) {
          sums[at[e]] = sums[at[e]].plus(rest[j].times(polytope.valuesOf(j)[e]));
        }
      }
    }
    return sums;
  }
}
