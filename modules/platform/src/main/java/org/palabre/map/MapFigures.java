package org.palabre.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.territory.Box;

/**
 * How many statements a view holds.
 *
 * @param said how many in each layer; layers without any are left out
 * @param placed how many of them lie on the map; likewise
 * @param years the years in which they were said, latest first, as far as is known
 * @param undated of how many nobody knows the year
 * @param around the smallest box around those on the map; empty for none
 */
public record MapFigures(
    Map<Layer, Long> said,
    Map<Layer, Long> placed,
    List<Integer> years,
    long undated,
    Optional<Box> around) {

  /** Copies the collections. */
  public MapFigures {
    said = Map.copyOf(said);
    placed = Map.copyOf(placed);
    years = List.copyOf(years);
  }

  /** How many in all. */
  public long total() {
    return sum(said);
  }

  /** How many lie on the map. */
  public long onMap() {
    return sum(placed);
  }

  /** How many do not. */
  public long off() {
    return total() - onMap();
  }

  /** How many there are in a layer. */
  public long in(Layer layer) {
    return said.getOrDefault(layer, 0L);
  }

  private static long sum(Map<Layer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
