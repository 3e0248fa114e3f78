package org.palabre.sortition.exact;

import java.math.BigInteger;

/**
 * A square system of linear equations with whole coefficients, solved exactly.
 *
 * <p>The matrix is inverted once modulo a prime; each right-hand side is then lifted digit by digit
 * and the fractions recovered from the digits (J. D. Dixon, "Exact solution of linear equations
 * using p-adic expansions", Numerische Mathematik 40, 1982). Every answer is multiplied back and
 * compared before it is returned, so that a wrong one cannot leave this class.
 */
public final class RationalSystem {

  private static final long[] PRIMES = {2147483647L, 2147483629L, 2147483587L, 2147483579L};
  private static final int FIRST_DIGITS = 6;

  private final int size;
  private final int[][] rowsOfColumn;
  private final long[][] valuesOfColumn;
  private final long prime;
  private final long[] inverse;

  /**
   * Prepares a system. Column {@code j} holds {@code values[j][i]} in row {@code rows[j][i]}.
   *
   * @param rows row numbers of each column's entries
   * @param values the entries
   * @throws ArithmeticException when the columns do not determine a single answer
   */
  public RationalSystem(int[][] rows, long[][] values) {
    size = rows.length;
    rowsOfColumn = rows;
    valuesOfColumn = values;
    long[] found = null;
    long used = 0;
    for (int i = 0; i < PRIMES.length && found == null; i++) {
      used = PRIMES[i];
      found = invert(used);
    }
    if (found == null) {
      throw new ArithmeticException("These equations do not determine a single answer.");
    }
    prime = used;
    inverse = found;
  }

  /**
   * Finds x with Σ column(j)·x(j) = right-hand side.
   *
   * @param right the right-hand side
   * @return x
   */
  public Fraction[] solve(Fraction[] right) {
    return lift(right, false);
  }

  /**
   * Finds y with y·column(j) = right-hand side j, for every column.
   *
   * @param right one value per column
   * @return y
   */
  public Fraction[] solveTransposed(Fraction[] right) {
    return lift(right, true);
  }

  private Fraction[] lift(Fraction[] right, boolean transposed) {
    BigInteger scale = BigInteger.ONE;
    for (Fraction f : right) {
      scale = scale.divide(scale.gcd(f.denominator())).multiply(f.denominator());
    }
    BigInteger[] target = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      target[i] = right[i].numerator().multiply(scale.divide(right[i].denominator()));
    }
    BigInteger[] rest = target.clone();
    BigInteger[] digits = new BigInteger[size];
    java.util.Arrays.fill(digits, BigInteger.ZERO);
    BigInteger p = BigInteger.valueOf(prime);
    BigInteger modulus = BigInteger.ONE;
    long[] residue = new long[size];
    int tryAt = FIRST_DIGITS;
    for (int count = 1; ; count++) {
      for (int i = 0; i < size; i++) {
        residue[i] = rest[i].mod(p).longValue();
      }
      long[] digit = timesInverse(residue, transposed);
      BigInteger[] image = multiply(digit, transposed);
      for (int i = 0; i < size; i++) {
        rest[i] = rest[i].subtract(image[i]).divide(p);
        digits[i] = digits[i].add(modulus.multiply(BigInteger.valueOf(digit[i])));
      }
      modulus = modulus.multiply(p);
      if (count == tryAt) {
        Fraction[] answer = recover(digits, modulus, target, transposed, scale);
        if (answer != null) {
          return answer;
        }
        tryAt *= 2;
      }
    }
  }

  /** Rational reconstruction with one common denominator, checked; null when digits are too few. */
  private Fraction[] recover(
      BigInteger[] digits,
      BigInteger modulus,
      BigInteger[] target,
      boolean transposed,
      BigInteger scale) {
    BigInteger bound = modulus.shiftRight(1).sqrt();
    BigInteger common = BigInteger.ONE;
    BigInteger[] numerators = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      BigInteger value = digits[i].multiply(common).mod(modulus);
      if (value.shiftLeft(1).compareTo(modulus) > 0) {
        value = value.subtract(modulus);
      }
      if (value.abs().compareTo(bound) > 0) {
        BigInteger below = denominatorOf(value.mod(modulus), modulus, bound);
        common = common.multiply(below);
        if (common.compareTo(bound) > 0) {
          return null;
        }
        value = digits[i].multiply(common).mod(modulus);
        if (value.shiftLeft(1).compareTo(modulus) > 0) {
          value = value.subtract(modulus);
        }
        for (int k = 0; k < i; k++) {
          numerators[k] = numerators[k].multiply(below);
        }
      }
      numerators[i] = value;
    }
    BigInteger[] image = multiply(numerators, transposed);
    for (int i = 0; i < size; i++) {
      if (!image[i].equals(target[i].multiply(common))) {
        return null;
      }
    }
    Fraction[] answer = new Fraction[size];
    BigInteger below = common.multiply(scale);
    for (int i = 0; i < size; i++) {
      answer[i] = Fraction.of(numerators[i], below);
    }
    return answer;
  }

  /** The denominator found by the extended Euclidean algorithm, stopped half-way. */
  private static BigInteger denominatorOf(BigInteger value, BigInteger modulus, BigInteger bound) {
    BigInteger r0 = modulus;
    BigInteger r1 = value;
    BigInteger t0 = BigInteger.ZERO;
    BigInteger t1 = BigInteger.ONE;
    while (r1.compareTo(bound) > 0) {
      BigInteger[] division = r0.divideAndRemainder(r1);
      BigInteger t2 = t0.subtract(division[0].multiply(t1));
      r0 = r1;
      r1 = division[1];
      t0 = t1;
      t1 = t2;
    }
    return t1.abs();
  }

  private BigInteger[] multiply(BigInteger[] x, boolean transposed) {
    BigInteger[] image = new BigInteger[size];
    java.util.Arrays.fill(image, BigInteger.ZERO);
    for (int j = 0; j < size; j++) {
      int[] rows = rowsOfColumn[j];
      for (int e = 0; e < rows.length; e++) {
        BigInteger value = BigInteger.valueOf(valuesOfColumn[j][e]);
        if (transposed) {
          image[j] = image[j].add(value.multiply(x[rows[e]]));
        } else if (x[j].signum() != 0) {
          image[rows[e]] = image[rows[e]].add(value.multiply(x[j]));
        }
      }
    }
    return image;
  }

  private BigInteger[] multiply(long[] x, boolean transposed) {
    BigInteger[] big = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      big[i] = BigInteger.valueOf(x[i]);
    }
    return multiply(big, transposed);
  }

  private long[] timesInverse(long[] x, boolean transposed) {
    long square = prime * prime;
    long[] result = new long[size];
    if (transposed) {
      for (int k = 0; k < size; k++) {
        long factor = x[k];
        if (factor == 0) {
          continue;
        }
        int start = k * size;
        for (int i = 0; i < size; i++) {
          long sum = result[i] + factor * inverse[start + i];
          result[i] = sum >= square ? sum - square : sum;
        }
      }
      for (int i = 0; i < size; i++) {
        result[i] %= prime;
      }
      return result;
    }
    for (int i = 0; i < size; i++) {
      long sum = 0;
      int start = i * size;
      for (int k = 0; k < size; k++) {
        sum += x[k] * inverse[start + k];
        if (sum >= square) {
          sum -= square;
        }
      }
      result[i] = sum % prime;
    }
    return result;
  }

  /** Gauss–Jordan modulo p; null when the matrix is singular modulo p. */
  private long[] invert(long p) {
    long[][] left = new long[size][size];
    long[][] right = new long[size][size];
    for (int j = 0; j < size; j++) {
      for (int e = 0; e < rowsOfColumn[j].length; e++) {
        left[rowsOfColumn[j][e]][j] = Math.floorMod(valuesOfColumn[j][e], p);
      }
      right[j][j] = 1;
    }
    int[] rowOf = new int[size];
    boolean[] used = new boolean[size];
    for (int j : sparsestFirst()) {
      int pivot = -1;
      int fewest = Integer.MAX_VALUE;
      for (int i = 0; i < size; i++) {
        if (!used[i] && left[i][j] != 0) {
          int filled = filled(left[i], fewest);
          if (filled < fewest) {
            fewest = filled;
            pivot = i;
          }
        }
      }
      if (pivot < 0) {
        return null;
      }
      used[pivot] = true;
      rowOf[j] = pivot;
      eliminate(left, right, pivot, j, p);
    }
    long[] result = new long[size * size];
    for (int j = 0; j < size; j++) {
      System.arraycopy(right[rowOf[j]], 0, result, j * size, size);
    }
    return result;
  }

  private int filled(long[] row, int enough) {
    int count = 0;
    for (int k = 0; k < size && count < enough; k++) {
      if (row[k] != 0) {
        count++;
      }
    }
    return count;
  }

  private Integer[] sparsestFirst() {
    Integer[] order = new Integer[size];
    for (int j = 0; j < size; j++) {
      order[j] = j;
    }
    java.util.Arrays.sort(
        order, java.util.Comparator.comparingInt((Integer j) -> rowsOfColumn[j].length));
    return order;
  }

  private void eliminate(long[][] left, long[][] right, int pivot, int column, long p) {
    long scale = power(left[pivot][column], p - 2, p);
    int[] leftAt = scaled(left[pivot], scale, p);
    int[] rightAt = scaled(right[pivot], scale, p);
    for (int i = 0; i < size; i++) {
      long factor = left[i][column];
      if (i == pivot || factor == 0) {
        continue;
      }
      long minus = p - factor;
      subtract(left[i], left[pivot], leftAt, minus, p);
      subtract(right[i], right[pivot], rightAt, minus, p);
    }
  }

  private static void subtract(long[] row, long[] pivotRow, int[] at, long minus, long p) {
    for (int k : at) {
      row[k] = (row[k] + minus * pivotRow[k]) % p;
    }
  }

  /** Multiplies a row in place and tells where it is not zero. */
  private static int[] scaled(long[] row, long scale, long p) {
    int[] at = new int[row.length];
    int count = 0;
    for (int k = 0; k < row.length; k++) {
      if (row[k] != 0) {
        row[k] = row[k] * scale % p;
        at[count++] = k;
      }
    }
    return java.util.Arrays.copyOf(at, count);
  }

  private static long power(long base, long exponent, long p) {
    long result = 1;
    long square = base % p;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result * square % p;
      }
      square = square * square % p;
    }
    return result;
  }
}
