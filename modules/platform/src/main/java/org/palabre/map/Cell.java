package org.palabre.map;

import java.util.EnumMap;
import java.util.Map;
import org.palabre.territory.Position;

/**
 * Statements that lie close together, gathered into one mark.
 *
 * @param at their middle
 * @param counts how many in each layer
 */
public record Cell(Position at, Map<Layer, Long> counts) {

  /** Copies the map, in the order of the layers. */
  public Cell {
    counts = new EnumMap<>(counts);
  }

  /** How many in all. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The only layer it holds, or null when it holds several. */
  public Layer only() {
    return counts.size() == 1 ? counts.keySet().iterator().next() : null;
  }

  /** This with some more of a layer, whose middle is elsewhere. */
  Cell with(Layer layer, long more, Position middle) {
    double all = total() + more;
    Map<Layer, Long> sum = new EnumMap<>(counts);
    sum.merge(layer, more, Long::sum);
    return new Cell(
        new Position(
            (at.longitude() * total() + middle.longitude() * more) / all,
            (at.latitude() * total() + middle.latitude() * more) / all),
        sum);
  }
}
