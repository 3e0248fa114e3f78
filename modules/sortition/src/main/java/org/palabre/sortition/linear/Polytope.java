package org.palabre.sortition.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules a panel obeys, as whole numbers: each column is a kind of person with how many there
 * are, each row counts some of them between two limits.
 */
public final class Polytope {

  private final int columns;
  private final long[] most;
  private final List<int[]> rowsOf = new ArrayList<>();
  private final List<long[]> valuesOf = new ArrayList<>();
  private long[] low = new long[0];
  private long[] high = new long[0];

  /**
   * Starts without rows.
   *
   * @param most the largest count of each column
   */
  public Polytope(long[] most) {
    this.most = most.clone();
    columns = most.length;
    for (int j = 0; j < columns; j++) {
      rowsOf.add(new int[0]);
      valuesOf.add(new long[0]);
    }
  }

  /**
   * A copy to which rows can be added apart.
   *
   * @return the copy
   */
  public Polytope copy() {
    Polytope copy = new Polytope(most);
    for (int j = 0; j < columns; j++) {
      copy.rowsOf.set(j, rowsOf.get(j));
      copy.valuesOf.set(j, valuesOf.get(j));
    }
    copy.low = low.clone();
    copy.high = high.clone();
    return copy;
  }

  /**
   * Adds a row.
   *
   * @param coefficients one whole number per column
   * @param least its smallest sum
   * @param largest its largest sum
   * @return the row's number
   */
  public int addRow(long[] coefficients, long least, long largest) {
    int row = low.length;
    low = Arrays.copyOf(low, row + 1);
    high = Arrays.copyOf(high, row + 1);
    low[row] = least;
    high[row] = largest;
    for (int j = 0; j < columns; j++) {
      if (coefficients[j] != 0) {
        int[] at = rowsOf.get(j);
        long[] values = valuesOf.get(j);
        at = Arrays.copyOf(at, at.length + 1);
        values = Arrays.copyOf(values, values.length + 1);
        at[at.length - 1] = row;
        values[values.length - 1] = coefficients[j];
        rowsOf.set(j, at);
        valuesOf.set(j, values);
      }
    }
    return row;
  }

  /** Changes a row's limits. */
  public void limit(int row, long least, long largest) {
    low[row] = least;
    high[row] = largest;
  }

  /** Number of rows. */
  public int rows() {
    return low.length;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** Smallest sum of a row. */
  public long low(int row) {
    return low[row];
  }

  /** Largest sum of a row. */
  public long high(int row) {
    return high[row];
  }

  /** Largest count of a column. */
  public long most(int column) {
    return most[column];
  }

  /** The rows a column stands in. */
  public int[] rowsOf(int column) {
    return rowsOf.get(column);
  }

  /** The column's values in those rows. */
  public long[] valuesOf(int column) {
    return valuesOf.get(column);
  }

  /** Whether the counts keep every rule. */
  public boolean contains(int[] counts) {
    long[] sums = new long[rows()];
    for (int j = 0; j < columns; j++) {
      if (counts[j] < 0 || counts[j] > most[j]) {
        return false;
      }
      if (counts[j] != 0) {
        int[] at = rowsOf.get(j);
        for (int e = 0; e < at.length; e++) {
          sums[at[e]] += valuesOf.get(j)[e] * counts[j];
        }
      }
    }
    for (int r = 0; r < sums.length; r++) {
      if (sums[r] < low[r] || sums[r] > high[r]) {
        return false;
      }
    }
    return true;
  }

  /** The same rules for the floating-point solver. */
  Simplex simplex(Deadline deadline) {
    double[] least = new double[rows()];
    double[] largest = new double[rows()];
    for (int r = 0; r < rows(); r++) {
      least[r] = low[r];
      largest[r] = high[r];
    }
    Simplex simplex = new Simplex(least, largest, deadline);
    for (int j = 0; j < columns; j++) {
      double[] values = new double[rowsOf(j).length];
      for (int e = 0; e < values.length; e++) {
        values[e] = valuesOf(j)[e];
      }
      simplex.add(rowsOf(j), values, 0, most[j]);
    }
    return simplex;
  }
}
