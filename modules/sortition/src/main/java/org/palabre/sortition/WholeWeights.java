package org.palabre.sortition;

import java.math.BigInteger;
import java.util.List;
import org.palabre.sortition.exact.Fraction;
import org.palabre.sortition.linear.Mix;

/**
 * Rounds exact weights to whole tickets with a given sum. Each weight is rounded down; the tickets
 * left go one by one to the panel whose people lack most, so that the chances stay closer to the
 * exact ones than panel-by-panel rounding would leave them. Whole numbers throughout.
 */
final class WholeWeights {

  private static final int BITS = 24;

  private WholeWeights() {}

  static long[] of(List<Mix.Part> parts, long[] people, long total) {
    long[] weights = new long[parts.size()];
    long[] lack = new long[people.length];
    long left = total;
    for (int b = 0; b < weights.length; b++) {
      Fraction wanted = parts.get(b).weight().times(total);
      BigInteger floor = wanted.floor();
      weights[b] = floor.longValueExact();
      left -= weights[b];
      long rest =
          wanted
              .minus(Fraction.of(floor, BigInteger.ONE))
              .times(1L << BITS)
              .floor()
              .longValueExact();
      int[] counts = parts.get(b).counts();
      for (int k = 0; k < counts.length; k++) {
        lack[k] += rest * counts[k];
      }
    }
    boolean[] taken = new boolean[weights.length];
    for (; left > 0; left--) {
      int best = -1;
      long most = Long.MIN_VALUE;
      for (int b = 0; b < weights.length; b++) {
        if (!taken[b]) {
          long gain = gain(parts.get(b).counts(), lack, people);
          if (gain > most) {
            most = gain;
            best = b;
          }
        }
      }
      taken[best] = true;
      weights[best]++;
      int[] counts = parts.get(best).counts();
      for (int k = 0; k < counts.length; k++) {
        lack[k] -= (long) counts[k] << BITS;
      }
    }
    return weights;
  }

  /** How much the sum of squared lacks per person falls when the panel gets one more ticket. */
  private static long gain(int[] counts, long[] lack, long[] people) {
    long gain = 0;
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] != 0) {
        gain += counts[k] * (2 * lack[k] - ((long) counts[k] << BITS)) / people[k];
      }
    }
    return gain;
  }
}
