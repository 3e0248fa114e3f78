package org.palabre.bench.host;

import java.io.IOException;
import java.util.Arrays;

/** How long readings of one page took, one after the other, in milliseconds. */
public final class Readings {

  private final double[] times;
  private int next;

  /** None yet, of so many; those read before that are forgotten. */
  public Readings(int most) {
    times = new double[most];
  }

  /** Reads once more; several that are read one after the other count as one. */
  public void read(Load... pages) throws IOException {
    long start = System.nanoTime();
    for (Load page : pages) {
      page.times(1, 1);
    }
    times[next++ % times.length] = (System.nanoTime() - start) / 1e6;
  }

  /** What a quarter of them took no longer than: on a busy machine steadier than the median. */
  public double quick() {
    return sorted()[times.length / 4];
  }

  /** What half of them took no longer than. */
  public double median() {
    return sorted()[times.length / 2];
  }

  private double[] sorted() {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
