package org.palabre.sortition.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.palabre.sortition.exact.Fraction;
import org.palabre.sortition.exact.RationalSystem;

/**
 * Looks for weights of panels whose average is a target, adding panels while they help: the master
 * program measures how far the known panels stay from the target, its multipliers price new ones
 * (Flanigan et al., "Fair algorithms for selecting citizens' assemblies", Nature 2021, supplement
 * 8, with the fairness objective already settled).
 */
final class ColumnGeneration {

  private static final double GAIN = 1e-8;
  private static final int PATIENCE = 80;

  private final PanelSearch search;
  private final Deadline deadline;
  private final Fraction[] target;
  private final int[] active;
  private final List<int[]> panels = new ArrayList<>();
  private final Simplex master;
  private final java.util.Set<List<Integer>> known = new java.util.HashSet<>();
  private boolean proved;

  /**
   * Prepares the master program.
   *
   * @param search finds panels, already limited to those wanted
   * @param target average counts
   * @param onlyFractional whether columns whose target is whole are held there by the search
   */
  ColumnGeneration(
      PanelSearch search, Fraction[] target, boolean onlyFractional, Deadline deadline) {
    this.search = search;
    this.deadline = deadline;
    this.target = target;
    int[] found = new int[target.length];
    int count = 0;
    for (int j = 0; j < target.length; j++) {
      if (!onlyFractional || !target[j].denominator().equals(java.math.BigInteger.ONE)) {
        found[count++] = j;
      }
    }
    active = Arrays.copyOf(found, count);
    double[] wanted = new double[count + 1];
    for (int i = 0; i < count; i++) {
      wanted[i] = target[active[i]].toDouble();
    }
    wanted[count] = 1;
    master = new Simplex(wanted, wanted, deadline);
    master.patience(PATIENCE);
  }

  void add(int[] panel) {
    int[] at = new int[active.length + 1];
    double[] values = new double[active.length + 1];
    int used = 0;
    for (int i = 0; i < active.length; i++) {
      if (panel[active[i]] != 0) {
        at[used] = i;
        values[used++] = panel[active[i]];
      }
    }
    at[used] = active.length;
    values[used++] = 1;
    master.add(Arrays.copyOf(at, used), Arrays.copyOf(values, used), 0, 4);
    panels.add(panel);
    known.add(Arrays.stream(panel).boxed().toList());
  }

  List<int[]> panels() {
    return panels;
  }

  /** Whether a failure is a proof that the target is out of reach. */
  boolean proved() {
    return proved;
  }

  /** The worths for which the target beats every panel, after a proved failure. */
  double[] separator() {
    return worths();
  }

  private double[] worths() {
    double[] worth = new double[target.length];
    double[] multipliers = master.multipliers();
    for (int i = 0; i < active.length; i++) {
      worth[active[i]] = -multipliers[i];
    }
    return worth;
  }

  /** Exact weights of the panels, or null when the target cannot be reached. */
  List<Mix.Part> reach(long nodes) {
    int banned = 0;
    int repeated = 0;
    while (true) {
      deadline.check();
      Simplex.Outcome outcome = master.solve();
      boolean stalled = outcome == Simplex.Outcome.STALLED;
      if (outcome == Simplex.Outcome.OPTIMAL) {
        List<Mix.Part> parts = exact();
        if (parts != null) {
          return parts;
        }
        if (++banned > 50) {
          return null;
        }
        continue;
      }
      double floor = master.multipliers()[active.length];
      int[] panel = search.best(worths(), floor + GAIN, 1e-7, nodes, 3);
      if (panel == null && !stalled) {
        proved = search.complete();
        return null;
      }
      if (panel == null || known.contains(Arrays.stream(panel).boxed().toList())) {
        // The solver turns in circles, or rounding has eaten its multipliers.
        if (++repeated > 20) {
          return null;
        }
        if (repeated % 5 == 0 || !master.refresh()) {
          master.startAfresh();
        }
        continue;
      }
      repeated = 0;
      add(panel);
    }
  }

  /** The weights as they stand, near the target but not on it; for a search cut short. */
  List<Mix.Part> nearby() {
    long sum = 0;
    long[] weights = new long[panels.size()];
    for (int p = 0; p < weights.length; p++) {
      double value = Math.max(0, Math.min(1, master.value(active.length + 1 + p)));
      weights[p] = Math.round(value * (1L << 40));
      sum += weights[p];
    }
    List<Mix.Part> parts = new ArrayList<>();
    for (int p = 0; p < weights.length; p++) {
      if (weights[p] > 0) {
        parts.add(new Mix.Part(panels.get(p), Fraction.of(weights[p], sum)));
      }
    }
    return parts;
  }

  /** Solves the last basis exactly; null (and the culprit banned) when rounding hid a negative. */
  private List<Mix.Part> exact() {
    int rows = active.length + 1;
    int[] basis = master.basis();
    int[][] at = new int[rows][];
    long[][] values = new long[rows][];
    boolean[] rowBasic = new boolean[rows];
    for (int b = 0; b < rows; b++) {
      if (basis[b] < rows) {
        rowBasic[basis[b]] = true;
        at[b] = new int[] {basis[b]};
        values[b] = new long[] {-1};
      } else {
        int[] panel = panels.get(basis[b] - rows);
        at[b] = new int[rows];
        values[b] = new long[rows];
        int used = 0;
        for (int i = 0; i < active.length; i++) {
          if (panel[active[i]] != 0) {
            at[b][used] = i;
            values[b][used++] = panel[active[i]];
          }
        }
        at[b][used] = active.length;
        values[b][used++] = 1;
        at[b] = Arrays.copyOf(at[b], used);
        values[b] = Arrays.copyOf(values[b], used);
      }
    }
    Fraction[] right = new Fraction[rows];
    for (int i = 0; i < rows; i++) {
      Fraction wanted = i < active.length ? target[active[i]] : Fraction.ONE;
      right[i] = rowBasic[i] ? Fraction.ZERO : wanted;
    }
    Fraction[] solved = new RationalSystem(at, values).solve(right);
    List<Mix.Part> parts = new ArrayList<>();
    for (int b = 0; b < rows; b++) {
      if (basis[b] < rows) {
        Fraction wanted = basis[b] < active.length ? target[active[basis[b]]] : Fraction.ONE;
        if (!solved[b].equals(wanted)) {
          return ban(basis);
        }
      } else if (solved[b].signum() < 0) {
        master.bound(basis[b], 0, 0);
        return null;
      } else if (solved[b].signum() > 0) {
        parts.add(new Mix.Part(panels.get(basis[b] - rows), solved[b]));
      }
    }
    return parts;
  }

  /** A row met only within rounding: the lightest basic panel leads the solver elsewhere. */
  private List<Mix.Part> ban(int[] basis) {
    int lightest = -1;
    for (int b : basis) {
      if (b > active.length && (lightest < 0 || master.value(b) < master.value(lightest))) {
        lightest = b;
      }
    }
    master.bound(lightest, 0, 0);
    return null;
  }
}
