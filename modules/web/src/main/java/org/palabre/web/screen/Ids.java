package org.palabre.web.screen;

import java.util.Optional;
import java.util.UUID;

/** Reads identifiers from addresses. */
final class Ids {

  private Ids() {}

  /** The identifier, or nothing if the text is none. */
  static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
