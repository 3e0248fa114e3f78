package org.palabre.tables.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing of a table that something is about: {@code theme-0197…} in addresses and forms.
 *
 * @param kind what it is
 * @param id which one
 */
public record Subject(Kind kind, UUID id) {

  /** What it can be. */
  public enum Kind {
    /** Something that was said. */
    STATEMENT,
    /** What several statements have in common. */
    THEME,
    /** What was decided. */
    PROJECT
  }

  /** Reads what an address or a form says; empty when it is nothing of the kind. */
  public static Optional<Subject> read(String text) {
    int dash = text == null ? -1 : text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Subject(
              Kind.valueOf(text.substring(0, dash).toUpperCase(Locale.ROOT)),
              UUID.fromString(text.substring(dash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
  }
}
