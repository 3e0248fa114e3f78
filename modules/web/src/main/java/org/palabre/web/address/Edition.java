package org.palabre.web.address;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What reading pages were drawn from: the data, and the quarter of an hour it was. Some say what is
 * open or coming now; people set such times on quarters.
 *
 * @param version the data version
 * @param quarter quarters of an hour since 1970
 */
record Edition(long version, long quarter) implements Comparable<Edition> {

  static final Duration LENGTH = Duration.ofMinutes(15);

  private static final Comparator<Edition> ORDER =
      Comparator.comparingLong(Edition::version).thenComparingLong(Edition::quarter);

  static Edition at(long version, Instant now) {
    return new Edition(version, now.getEpochSecond() / LENGTH.toSeconds());
  }

  @Override
  public int compareTo(Edition other) {
    return ORDER.compare(this, other);
  }
}
