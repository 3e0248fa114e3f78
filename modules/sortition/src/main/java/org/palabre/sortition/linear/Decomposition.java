package org.palabre.sortition.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.palabre.sortition.exact.Fraction;

/**
 * Writes average counts as a draw among panels, or finds the rule they break.
 *
 * <p>Panels are peeled off first, in fractions; the last ones are put back and mixed anew by column
 * generation over the few columns still open, then more and more of them. Only when all columns
 * together fail does the target lie outside what panels can average, and the multipliers become a
 * new rule whose claim is proved by branch and bound.
 */
public final class Decomposition {

  private static final int FIRST_OPEN = 120;
  private static final long QUICK_NODES = 400;
  private static final long[] SCALES = {
    1, 2, 3, 4, 5, 6, 8, 10, 12, 24, 60, 120, 1_000, 10_000, 100_000, 1_000_000, 10_000_000
  };

  private final Polytope polytope;
  private final Deadline deadline;
  private final List<int[]> known = new ArrayList<>();
  private List<Mix.Part> nearby = List.of();

  /**
   * Prepares decompositions over the same rules.
   *
   * @param polytope the rules
   * @param deadline when to give up
   */
  public Decomposition(Polytope polytope, Deadline deadline) {
    this.polytope = polytope;
    this.deadline = deadline;
  }

  /** Panels seen so far, for a result cut short by the time limit. */
  public List<int[]> known() {
    return known;
  }

  /** Weighted panels near the target when the time limit stopped their mixing, else empty. */
  public List<Mix.Part> nearby() {
    return nearby;
  }

  /**
   * Reaches a target or shows why not.
   *
   * @param target average counts, inside the rules
   * @return panels and weights, or a rule the target breaks
   */
  public Mix reach(Fraction[] target) {
    Peeling peeling = new Peeling(polytope, target, deadline);
    peeling.run();
    peeling.parts().forEach(part -> known.add(part.counts()));
    if (peeling.share().signum() == 0) {
      return new Mix.Reached(peeling.parts());
    }
    List<int[]> start = new ArrayList<>();
    for (int open = FIRST_OPEN; ; open *= 2) {
      while (!peeling.parts().isEmpty() && open(peeling) < open) {
        start.add(peeling.parts().get(peeling.parts().size() - 1).counts());
        peeling.undo();
      }
      List<Mix.Part> rest = mixRest(peeling, start);
      if (rest != null) {
        return new Mix.Reached(join(peeling, rest));
      }
      if (peeling.parts().isEmpty()) {
        return reachWithoutLimits(target, start);
      }
    }
  }

  private static List<Mix.Part> join(Peeling peeling, List<Mix.Part> rest) {
    List<Mix.Part> all = new ArrayList<>(peeling.parts());
    for (Mix.Part part : rest) {
      all.add(new Mix.Part(part.counts(), part.weight().times(peeling.share())));
    }
    return all;
  }

  private static int open(Peeling peeling) {
    int count = 0;
    for (Fraction left : peeling.rest()) {
      BigInteger below = left.dividedBy(peeling.share()).denominator();
      count += below.equals(BigInteger.ONE) ? 0 : 1;
    }
    return count;
  }

  /** Mixes panels on the face of the target, each column rounded down or up. */
  private List<Mix.Part> mixRest(Peeling peeling, List<int[]> start) {
    Fraction[] mean = new Fraction[polytope.columns()];
    PanelSearch search = new PanelSearch(polytope, deadline);
    Fraction[] sums = new Fraction[polytope.rows()];
    java.util.Arrays.fill(sums, Fraction.ZERO);
    for (int j = 0; j < mean.length; j++) {
      mean[j] = peeling.rest()[j].dividedBy(peeling.share());
      search.bound(j, mean[j].floor().longValueExact(), mean[j].ceiling().longValueExact());
      for (int e = 0; e < polytope.rowsOf(j).length; e++) {
        int row = polytope.rowsOf(j)[e];
        sums[row] = sums[row].plus(mean[j].times(polytope.valuesOf(j)[e]));
      }
    }
    for (int r = 0; r < sums.length; r++) {
      if (sums[r].equals(Fraction.of(polytope.high(r)))) {
        search.boundRow(r, polytope.high(r), polytope.high(r));
      } else if (sums[r].equals(Fraction.of(polytope.low(r)))) {
        search.boundRow(r, polytope.low(r), polytope.low(r));
      }
    }
    ColumnGeneration generation = new ColumnGeneration(search, mean, true, deadline);
    start.forEach(generation::add);
    List<Mix.Part> parts;
    try {
      parts = generation.reach(QUICK_NODES);
    } catch (Deadline.TimeLimitReached over) {
      nearby = join(peeling, generation.nearby());
      throw over;
    }
    List<int[]> fresh = generation.panels().subList(start.size(), generation.panels().size());
    known.addAll(fresh);
    start.addAll(List.copyOf(fresh));
    return parts;
  }

  private Mix reachWithoutLimits(Fraction[] target, List<int[]> start) {
    PanelSearch search = new PanelSearch(polytope, deadline);
    ColumnGeneration generation = new ColumnGeneration(search, target, false, deadline);
    java.util.Set<List<Integer>> seen = new java.util.LinkedHashSet<>();
    for (int[] panel : known) {
      if (seen.add(java.util.Arrays.stream(panel).boxed().toList())) {
        generation.add(panel);
      }
    }
    List<Mix.Part> parts;
    try {
      parts = generation.reach(Long.MAX_VALUE);
    } catch (Deadline.TimeLimitReached over) {
      nearby = generation.nearby();
      throw over;
    }
    for (int[] panel : generation.panels()) {
      if (seen.add(java.util.Arrays.stream(panel).boxed().toList())) {
        known.add(panel);
      }
    }
    return parts != null ? new Mix.Reached(parts) : cut(generation.separator(), target);
  }

  private Mix cut(double[] separator, Fraction[] target) {
    double largest = 0;
    for (double s : separator) {
      largest = Math.max(largest, Math.abs(s));
    }
    for (long scale : SCALES) {
      long[] worth = new long[separator.length];
      Fraction reached = Fraction.ZERO;
      for (int j = 0; j < worth.length; j++) {
        worth[j] = Math.round(separator[j] / largest * scale);
        reached = reached.plus(target[j].times(worth[j]));
      }
      int[] panel = new PanelSearch(polytope, deadline).bestProved(worth);
      long claim = 0;
      for (int j = 0; j < worth.length; j++) {
        claim += worth[j] * panel[j];
      }
      if (reached.compareTo(Fraction.of(claim)) > 0) {
        return new Mix.Beyond(worth, claim);
      }
    }
    throw new IllegalStateException("No rule separates a target that no panels reach.");
  }
}
