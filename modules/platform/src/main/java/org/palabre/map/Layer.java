package org.palabre.map;

import java.util.Locale;
import java.util.Optional;
import org.palabre.statement.Nature;
import org.palabre.statement.Statement;

/** The layers of what was said: one for each nature, and one for what has none yet. */
public enum Layer {
  /** Something that does not work. */
  PROBLEM(Nature.PROBLEM),
  /** Something people hold on to. */
  STRENGTH(Nature.STRENGTH),
  /** How a place is used. */
  USE(Nature.USE),
  /** Something that could be. */
  IDEA(Nature.IDEA),
  /** Said, and not sorted yet. */
  OTHER(null);

  private final Nature nature;

  Layer(Nature nature) {
    this.nature = nature;
  }

  /** The nature of what is in it; null for what has none. */
  public Nature nature() {
    return nature;
  }

  /** What addresses call it. */
  public String segment() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layer that an address names; empty for nonsense. */
  public static Optional<Layer> read(String segment) {
    for (Layer layer : values()) {
      if (layer.segment().equals(segment)) {
        return Optional.of(layer);
      }
    }
    return Optional.empty();
  }

  /** The layer a statement is in. */
  public static Layer of(Statement statement) {
    return statement.getNature() == null ? OTHER : valueOf(statement.getNature().name());
  }

  static Layer ofColumn(Object nature) {
    return nature == null ? OTHER : valueOf(nature.toString());
  }
}
