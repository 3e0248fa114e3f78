package org.palabre.report;

import java.util.List;

/**
 * As many as there is room for.
 *
 * @param items the first ones
 * @param total how many there are
 */
public record Some<T>(List<T> items, long total) {

  /** The first of all these. */
  static <T> Some<T> of(List<T> all, int most) {
    return new Some<>(all.stream().limit(most).toList(), all.size());
  }

  /** How many there was no room for. */
  public long others() {
    return total - items.size();
  }
}
