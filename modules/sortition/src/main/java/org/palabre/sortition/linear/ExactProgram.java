package org.palabre.sortition.linear;

import java.util.ArrayList;
import java.util.List;
import org.palabre.sortition.exact.Fraction;
import org.palabre.sortition.exact.RationalSystem;

/**
 * A linear program over panels, solved in floating point and then made exact: the last basis is
 * solved again in fractions and, where it is not yet the best, improved by exact pivots (the
 * smallest number first, R. Bland 1977). What it returns holds without rounding.
 */
public final class ExactProgram {

  /**
   * An exact answer.
   *
   * @param feasible whether there is a solution
   * @param counts the solution, one value per column (when feasible)
   * @param weights per column, its sum with the rows' multipliers: for every solution of the rows,
   *     Σ weights(column)·x(column) = Σ multiplier(row)·sum(row)
   * @param multipliers the rows' multipliers
   */
  public record Answer(
      boolean feasible, Fraction[] counts, Fraction[] weights, Fraction[] multipliers) {}

  private final Polytope polytope;
  private final Simplex simplex;
  private final int rows;
  private final int columns;
  private final Fraction[] lower;
  private final Fraction[] upper;
  private final long[] cost;
  private final Deadline deadline;
  private int[] basis;
  private boolean[] atUpper;

  /** Prepares a program with the polytope's own bounds. */
  public ExactProgram(Polytope polytope, Deadline deadline) {
    this.polytope = polytope;
    this.deadline = deadline;
    rows = polytope.rows();
    columns = polytope.columns();
    simplex = polytope.simplex(deadline);
    lower = new Fraction[rows + columns];
    upper = new Fraction[rows + columns];
    cost = new long[rows + columns];
    for (int r = 0; r < rows; r++) {
      lower[r] = Fraction.of(polytope.low(r));
      upper[r] = Fraction.of(polytope.high(r));
    }
    for (int j = 0; j < columns; j++) {
      lower[rows + j] = Fraction.ZERO;
      upper[rows + j] = Fraction.of(polytope.most(j));
    }
  }

  /** Limits one column's value. */
  public void bound(int column, Fraction low, Fraction high) {
    lower[rows + column] = low;
    upper[rows + column] = high;
    simplex.bound(rows + column, low.toDouble(), high.toDouble());
  }

  /** The column's lower bound. */
  public Fraction lower(int column) {
    return lower[rows + column];
  }

  /** The column's upper bound. */
  public Fraction upper(int column) {
    return upper[rows + column];
  }

  /** What one unit of a column is worth. */
  public void cost(int column, long worth) {
    cost[rows + column] = worth;
    simplex.cost(rows + column, worth);
  }

  /** Maximises; exact. */
  public Answer solve() {
    if (simplex.solve() == Simplex.Outcome.STALLED) {
      simplex.startAfresh();
      simplex.solve();
    }
    basis = simplex.basis();
    atUpper = new boolean[rows + columns];
    for (int j = 0; j < rows + columns; j++) {
      atUpper[j] = !simplex.isBasic(j) && simplex.value(j) == simplex.upper(j);
    }
    while (true) {
      deadline.check();
      Answer answer = improve();
      if (answer != null) {
        return answer;
      }
    }
  }

  /** One exact pivot; the answer when none is needed. */
  private Answer improve() {
    RationalSystem system = system();
    Fraction[] x = values(system);
    Fraction[] worth = new Fraction[rows];
    boolean phaseOne = false;
    for (int i = 0; i < rows; i++) {
      int b = basis[i];
      int sign = x[b].compareTo(lower[b]) < 0 ? 1 : x[b].compareTo(upper[b]) > 0 ? -1 : 0;
      worth[i] = Fraction.of(sign);
      phaseOne |= sign != 0;
    }
    if (!phaseOne) {
      for (int i = 0; i < rows; i++) {
        worth[i] = Fraction.of(cost[basis[i]]);
      }
    }
    Fraction[] multipliers = system.solveTransposed(worth);
    Fraction[] weights = new Fraction[columns];
    boolean[] basic = new boolean[rows + columns];
    for (int b : basis) {
      basic[b] = true;
    }
    int entering = -1;
    for (int j = 0; j < rows + columns; j++) {
      Fraction weight = j < rows ? multipliers[j].negate() : weight(j - rows, multipliers);
      if (j >= rows) {
        weights[j - rows] = weight;
      }
      if (entering < 0 && !basic[j] && !lower[j].equals(upper[j])) {
        Fraction reduced = Fraction.of(phaseOne ? 0 : cost[j]).minus(weight);
        if (atUpper[j] ? reduced.signum() < 0 : reduced.signum() > 0) {
          entering = j;
        }
      }
    }
    if (entering < 0) {
      Fraction[] counts = new Fraction[columns];
      System.arraycopy(x, rows, counts, 0, columns);
      return new Answer(!phaseOne, counts, weights, multipliers);
    }
    pivot(system, x, entering);
    return null;
  }

  private Fraction weight(int column, Fraction[] multipliers) {
    Fraction sum = Fraction.ZERO;
    int[] at = polytope.rowsOf(column);
    long[] values = polytope.valuesOf(column);
    for (int e = 0; e < at.length; e++) {
      sum = sum.plus(multipliers[at[e]].times(values[e]));
    }
    return sum;
  }

  private void pivot(RationalSystem system, Fraction[] x, int entering) {
    boolean down = atUpper[entering];
    Fraction[] column = new Fraction[rows];
    java.util.Arrays.fill(column, Fraction.ZERO);
    int[] at = rowsOf(entering);
    long[] values = valuesOf(entering);
    for (int e = 0; e < at.length; e++) {
      column[at[e]] = Fraction.of(values[e]);
    }
    Fraction[] alpha = system.solve(column);
    Fraction step = upper[entering].minus(lower[entering]);
    int leaving = -1;
    boolean leavesAtUpper = false;
    for (int i = 0; i < rows; i++) {
      Fraction rate = down ? alpha[i] : alpha[i].negate();
      if (rate.signum() == 0) {
        continue;
      }
      int b = basis[i];
      boolean rising = rate.signum() > 0;
      boolean below = x[b].compareTo(lower[b]) < 0;
      boolean over = x[b].compareTo(upper[b]) > 0;
      if (rising ? over : below) {
        continue;
      }
      boolean stopsAtUpper = rising ? !below : over;
      Fraction stop = stopsAtUpper ? upper[b] : lower[b];
      Fraction ratio = stop.minus(x[b]).dividedBy(rate);
      int order = ratio.compareTo(step);
      if (order < 0 || (order == 0 && leaving >= 0 && b < basis[leaving])) {
        step = ratio;
        leaving = i;
        leavesAtUpper = stopsAtUpper;
      }
    }
    if (leaving < 0) {
      atUpper[entering] = !down;
      return;
    }
    atUpper[basis[leaving]] = leavesAtUpper;
    atUpper[entering] = false;
    basis[leaving] = entering;
  }

  private RationalSystem system() {
    int[][] at = new int[rows][];
    long[][] values = new long[rows][];
    for (int i = 0; i < rows; i++) {
      at[i] = rowsOf(basis[i]);
      values[i] = valuesOf(basis[i]);
    }
    return new RationalSystem(at, values);
  }

  private int[] rowsOf(int j) {
    return j < rows ? new int[] {j} : polytope.rowsOf(j - rows);
  }

  private long[] valuesOf(int j) {
    return j < rows ? new long[] {-1} : polytope.valuesOf(j - rows);
  }

  private Fraction[] values(RationalSystem system) {
    Fraction[] x = new Fraction[rows + columns];
    boolean[] basic = new boolean[rows + columns];
    for (int b : basis) {
      basic[b] = true;
    }
    Fraction[] right = new Fraction[rows];
    java.util.Arrays.fill(right, Fraction.ZERO);
    for (int j = 0; j < rows + columns; j++) {
      if (!basic[j]) {
        x[j] = atUpper[j] ? upper[j] : lower[j];
        if (x[j].signum() != 0) {
          int[] at = rowsOf(j);
          long[] values = valuesOf(j);
          for (int e = 0; e < at.length; e++) {
            right[at[e]] = right[at[e]].minus(x[j].times(values[e]));
          }
        }
      }
    }
    Fraction[] solved = system.solve(right);
    for (int i = 0; i < rows; i++) {
      x[basis[i]] = solved[i];
    }
    return x;
  }

  /** Row numbers with a non-zero multiplier, for saying which quotas hold a level. */
  public static List<Integer> rowsAtWork(Answer answer) {
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < answer.multipliers().length; r++) {
      if (answer.multipliers()[r].signum() != 0) {
        rows.add(r);
      }
    }
    return rows;
  }
}
