package org.palabre.sortition.linear;

import java.util.Arrays;

/**
 * A bounded primal simplex in floating point: few rows, many sparse columns, warm starts.
 *
 * <p>It maximises cost·x with Σ column(j)·x(j) = 0 and lower ≤ x ≤ upper. The first {@code rows}
 * columns are the rows' own values (−1 in their row), so that a row's limits are bounds like any
 * other. Phase one maximises minus the sum of the infeasibilities; its multipliers are the proof
 * when there is no solution (R. Fletcher's composite method, with the ratio test of P. Harris,
 * 1973). Java's strict arithmetic makes every run the same on every machine.
 */
public final class Simplex {

  /** What a solve found. */
  public enum Outcome {
    /** The best solution. */
    OPTIMAL,
    /** No solution; the multipliers prove it. */
    INFEASIBLE,
    /** Arithmetic broke down; start again from a fresh basis. */
    STALLED
  }

  static final double FEASIBLE = 1e-9;
  private static final double WORTH = 1e-9;
  private static final double PIVOT = 1e-8;

  private final int rows;
  private final Deadline deadline;
  private int count;
  private int[][] index;
  private double[][] value;
  private double[] lower;
  private double[] upper;
  private double[] cost;
  private double[] x;
  private int[] position;
  private final int[] basis;
  private final double[][] inverse;
  private final double[] multipliers;
  private final double[] basicCost;
  private int sinceFresh;
  private long noise = 1;
  private int patience;

  /**
   * Starts with the rows alone, all basic.
   *
   * @param lower smallest value of each row
   * @param upper largest value of each row
   * @param deadline when to give up
   */
  public Simplex(double[] lower, double[] upper, Deadline deadline) {
    rows = lower.length;
    patience = 2 * rows + 500;
    this.deadline = deadline;
    int room = Math.max(64, rows * 3);
    index = new int[room][];
    value = new double[room][];
    this.lower = Arrays.copyOf(lower, room);
    this.upper = Arrays.copyOf(upper, room);
    cost = new double[room];
    x = new double[room];
    position = new int[room];
    basis = new int[rows];
    inverse = new double[rows][rows];
    multipliers = new double[rows];
    basicCost = new double[rows];
    count = rows;
    for (int i = 0; i < rows; i++) {
      index[i] = new int[] {i};
      value[i] = new double[] {-1};
    }
    startAfresh();
  }

  /** How many pivots in a row may change nothing before the solve is called stalled. */
  void patience(int pivots) {
    patience = pivots;
  }

  /** Makes every row basic again and every column sit at its nearest bound to zero. */
  public void startAfresh() {
    for (int j = 0; j < count; j++) {
      position[j] = -1;
      x[j] = nearestToZero(j);
    }
    for (int i = 0; i < rows; i++) {
      basis[i] = i;
      position[i] = i;
    }
    refresh();
  }

  private double nearestToZero(int j) {
    return lower[j] > 0 || upper[j] >= -lower[j] ? lower[j] : upper[j];
  }

  /**
   * Adds a column at its lower bound.
   *
   * @param rowsOf its rows
   * @param values its values
   * @param low its lower bound
   * @param high its upper bound
   * @return its number, counted from the first row's own column
   */
  public int add(int[] rowsOf, double[] values, double low, double high) {
    if (count == index.length) {
      int room = count * 2;
      index = Arrays.copyOf(index, room);
      value = Arrays.copyOf(value, room);
      lower = Arrays.copyOf(lower, room);
      upper = Arrays.copyOf(upper, room);
      cost = Arrays.copyOf(cost, room);
      x = Arrays.copyOf(x, room);
      position = Arrays.copyOf(position, room);
    }
    index[count] = rowsOf;
    value[count] = values;
    lower[count] = low;
    upper[count] = high;
    position[count] = -1;
    x[count] = low;
    if (low != 0) {
      shiftBasics(count, low);
    }
    return count++;
  }

  /** Changes a column's bounds; a non-basic column moves with them. */
  void bound(int j, double low, double high) {
    lower[j] = low;
    upper[j] = high;
    if (position[j] < 0) {
      double to = x[j] - low <= high - x[j] ? low : high;
      if (to != x[j]) {
        double by = to - x[j];
        x[j] = to;
        shiftBasics(j, by);
      }
    }
  }

  double lower(int j) {
    return lower[j];
  }

  double upper(int j) {
    return upper[j];
  }

  /** Changes a column's worth. */
  public void cost(int j, double worth) {
    cost[j] = worth;
  }

  /** The value of a column in the last solution. */
  public double value(int j) {
    return x[j];
  }

  /** Whether a column is basic. */
  public boolean isBasic(int j) {
    return position[j] >= 0;
  }

  /** The basic columns, row by row. */
  public int[] basis() {
    return basis.clone();
  }

  /** The multipliers of the rows in the last solve (in phase one: those of the infeasibilities). */
  public double[] multipliers() {
    return multipliers;
  }

  /** The phase-one or phase-two costs of the basic columns in the last solve. */
  public double[] basicCosts() {
    return basicCost.clone();
  }

  double objective() {
    double sum = 0;
    for (int j = 0; j < count; j++) {
      sum += cost[j] * x[j];
    }
    return sum;
  }

  /** Sum of how far the basic columns lie outside their bounds. */
  public double infeasibility() {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      int b = basis[i];
      sum += Math.max(0, Math.max(lower[b] - x[b], x[b] - upper[b]));
    }
    return sum;
  }

  private void shiftBasics(int j, double by) {
    double[] alpha = column(j);
    for (int i = 0; i < rows; i++) {
      x[basis[i]] -= alpha[i] * by;
    }
  }

  private double[] column(int j) {
    double[] alpha = new double[rows];
    int[] at = index[j];
    double[] v = value[j];
    for (int i = 0; i < rows; i++) {
      double[] row = inverse[i];
      double sum = 0;
      for (int e = 0; e < at.length; e++) {
        sum += row[at[e]] * v[e];
      }
      alpha[i] = sum;
    }
    return alpha;
  }

  /** Solves from the present basis. */
  public Outcome solve() {
    int idle = 0;
    boolean retried = false;
    for (int step = 0; ; step++) {
      if ((step & 31) == 0) {
        deadline.check();
      }
      if (sinceFresh > Math.max(100, rows) && !refresh()) {
        return Outcome.STALLED;
      }
      boolean phaseOne = price();
      boolean careful = idle > rows + 100;
      int entering = entering(phaseOne, careful);
      if (entering < 0) {
        if (sinceFresh > Math.max(30, rows / 4) && !retried) {
          retried = true;
          if (!refresh()) {
            return Outcome.STALLED;
          }
          continue;
        }
        return phaseOne ? Outcome.INFEASIBLE : Outcome.OPTIMAL;
      }
      retried = false;
      double moved = pivot(entering);
      if (moved < 0) {
        return Outcome.STALLED;
      }
      idle = moved > 1e-12 ? 0 : idle + 1;
      if (idle > patience) {
        return Outcome.STALLED;
      }
    }
  }

  /** Computes the multipliers; true in phase one. */
  private boolean price() {
    boolean phaseOne = false;
    for (int i = 0; i < rows; i++) {
      int b = basis[i];
      double slack = FEASIBLE * (1 + Math.abs(x[b]));
      basicCost[i] = x[b] < lower[b] - slack ? 1 : x[b] > upper[b] + slack ? -1 : 0;
      phaseOne |= basicCost[i] != 0;
    }
    if (!phaseOne) {
      for (int i = 0; i < rows; i++) {
        basicCost[i] = cost[basis[i]];
      }
    }
    Arrays.fill(multipliers, 0);
    for (int i = 0; i < rows; i++) {
      double c = basicCost[i];
      if (c != 0) {
        double[] row = inverse[i];
        for (int k = 0; k < rows; k++) {
          multipliers[k] += c * row[k];
        }
      }
    }
    return phaseOne;
  }

  private double reducedCost(int j, boolean phaseOne) {
    double d = phaseOne ? 0 : cost[j];
    int[] at = index[j];
    double[] v = value[j];
    for (int e = 0; e < at.length; e++) {
      d -= multipliers[at[e]] * v[e];
    }
    return d;
  }

  /** A number below 16, the same in every run: it breaks the circles of degenerate pivots. */
  private double shuffle() {
    noise = noise * 6364136223846793005L + 1442695040888963407L;
    return (noise >>> 40) / (double) (1 << 20);
  }

  private int entering(boolean phaseOne, boolean careful) {
    int best = -1;
    double most = WORTH;
    for (int j = 0; j < count; j++) {
      if (position[j] >= 0 || lower[j] == upper[j]) {
        continue;
      }
      double d = reducedCost(j, phaseOne);
      boolean atUpper = x[j] == upper[j];
      double gain = atUpper ? -d : d;
      if (careful && gain > WORTH) {
        gain *= 1 + shuffle();
      }
      if (gain > most) {
        best = j;
        most = gain;
      }
    }
    return best;
  }

  /** Moves one column; how far it went, or −1 when arithmetic broke down. */
  private double pivot(int entering) {
    double direction = x[entering] == upper[entering] ? -1 : 1;
    double[] alpha = column(entering);
    double flip = upper[entering] - lower[entering];
    double furthest = flip;
    for (int i = 0; i < rows; i++) {
      double rate = -direction * alpha[i];
      if (Math.abs(rate) > PIVOT) {
        double room = room(basis[i], rate);
        furthest = Math.min(furthest, (room + FEASIBLE) / Math.abs(rate));
      }
    }
    if (Double.isInfinite(furthest)) {
      return -1;
    }
    int leaving = -1;
    double strongest = 0;
    double step = flip;
    for (int i = 0; i < rows; i++) {
      double rate = -direction * alpha[i];
      double size = Math.abs(rate);
      if (size > PIVOT) {
        double ratio = room(basis[i], rate) / size;
        boolean better = size > strongest;
        if (ratio <= furthest && better) {
          leaving = i;
          strongest = size;
          step = ratio;
        }
      }
    }
    if (flip <= furthest && (leaving < 0 || flip <= step)) {
      leaving = -1;
      step = flip;
    }
    step = Math.max(0, step);
    for (int i = 0; i < rows; i++) {
      x[basis[i]] -= direction * alpha[i] * step;
    }
    if (leaving < 0) {
      x[entering] = direction > 0 ? upper[entering] : lower[entering];
      return step;
    }
    x[entering] += direction * step;
    int out = basis[leaving];
    double rate = -direction * alpha[leaving];
    x[out] = settled(out, rate);
    position[out] = -1;
    position[entering] = leaving;
    basis[leaving] = entering;
    update(alpha, leaving);
    sinceFresh++;
    return step;
  }

  /** How far a basic column may move before it meets the bound that stops it. */
  private double room(int b, double rate) {
    double slack = FEASIBLE * (1 + Math.abs(x[b]));
    if (rate > 0) {
      if (x[b] < lower[b] - slack) {
        return lower[b] - x[b];
      }
      return x[b] > upper[b] + slack ? Double.POSITIVE_INFINITY : Math.max(0, upper[b] - x[b]);
    }
    if (x[b] > upper[b] + slack) {
      return x[b] - upper[b];
    }
    return x[b] < lower[b] - slack ? Double.POSITIVE_INFINITY : Math.max(0, x[b] - lower[b]);
  }

  private double settled(int b, double rate) {
    if (lower[b] == upper[b]) {
      return lower[b];
    }
    double toLower = Math.abs(x[b] - lower[b]);
    double toUpper = Math.abs(x[b] - upper[b]);
    if (toLower == toUpper) {
      return rate > 0 ? upper[b] : lower[b];
    }
    return toLower < toUpper ? lower[b] : upper[b];
  }

  private void update(double[] alpha, int leaving) {
    double[] pivotRow = inverse[leaving];
    double scale = 1 / alpha[leaving];
    int[] at = new int[rows];
    int filled = 0;
    for (int k = 0; k < rows; k++) {
      if (pivotRow[k] != 0) {
        pivotRow[k] *= scale;
        at[filled++] = k;
      }
    }
    for (int i = 0; i < rows; i++) {
      double factor = alpha[i];
      if (i != leaving && factor != 0) {
        double[] row = inverse[i];
        if (filled * 3 > rows) {
          for (int k = 0; k < rows; k++) {
            row[k] -= factor * pivotRow[k];
          }
        } else {
          for (int f = 0; f < filled; f++) {
            row[at[f]] -= factor * pivotRow[at[f]];
          }
        }
      }
    }
  }

  /** Inverts the basis anew and recomputes the basic values; false when it is singular. */
  boolean refresh() {
    sinceFresh = 0;
    for (double[] row : inverse) {
      Arrays.fill(row, 0);
    }
    int[] columns = basis.clone();
    boolean[] taken = new boolean[rows];
    int[] placed = new int[rows];
    Arrays.fill(placed, -1);
    for (int i = 0; i < rows; i++) {
      inverse[i][i] = 1;
    }
    for (int c : columns) {
      if (c < rows) {
        taken[c] = true;
        placed[c] = c;
        inverse[c][c] = -1;
      }
    }
    for (int c : columns) {
      if (c < rows) {
        continue;
      }
      double[] alpha = column(c);
      int best = -1;
      for (int i = 0; i < rows; i++) {
        if (!taken[i] && (best < 0 || Math.abs(alpha[i]) > Math.abs(alpha[best]))) {
          best = i;
        }
      }
      if (best < 0 || Math.abs(alpha[best]) < 1e-11) {
        return false;
      }
      taken[best] = true;
      placed[best] = c;
      update(alpha, best);
    }
    for (int i = 0; i < rows; i++) {
      basis[i] = placed[i];
      position[placed[i]] = i;
    }
    recompute();
    return true;
  }

  private void recompute() {
    double[] right = new double[rows];
    for (int j = 0; j < count; j++) {
      if (position[j] < 0 && x[j] != 0) {
        for (int e = 0; e < index[j].length; e++) {
          right[index[j][e]] -= value[j][e] * x[j];
        }
      }
    }
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int k = 0; k < rows; k++) {
        sum += inverse[i][k] * right[k];
      }
      x[basis[i]] = sum;
    }
  }
}
