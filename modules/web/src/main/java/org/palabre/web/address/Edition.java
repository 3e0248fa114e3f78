package org.palabre.web.address;

import java.util.Comparator;
import org.palabre.store.DataVersion.Moment;

/**
 * What reading pages were drawn from: the data, and the minute it was by the clock of the database,
 * which all nodes share. Some say what is open or coming now: none says so for longer than that.
 *
 * @param version the data version
 * @param minute minutes since 1970
 */
record Edition(long version, long minute) implements Comparable<Edition> {

  private static final Comparator<Edition> ORDER =
      Comparator.comparingLong(Edition::version).thenComparingLong(Edition::minute);

  static Edition at(Moment moment) {
    return new Edition(moment.version(), moment.at().getEpochSecond() / 60);
  }

  @Override
  public int compareTo(Edition other) {
    return ORDER.compare(this, other);
  }
}
