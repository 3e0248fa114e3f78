package org.palabre.letter;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * What an item of a letter refers to, and where it stands.
 *
 * @param section the part of the letter
 * @param kind what it is
 * @param id which one
 */
public record SourceRef(Section section, SourceKind kind, UUID id) implements Serializable {

  /** As a form carries it. */
  public String text() {
    return "%s.%s.%s".formatted(section, kind, id);
  }

  /** What a form carried; empty when it is nonsense. */
  public static Optional<SourceRef> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      SourceRef ref =
          new SourceRef(
              Section.valueOf(parts[0]), SourceKind.valueOf(parts[1]), UUID.fromString(parts[2]));
      return ref.isSound() ? Optional.of(ref) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isSound() {
    return switch (section) {
      case OWN -> kind == SourceKind.PICTURE;
      case SAID -> kind == SourceKind.STATEMENT;
      case DECIDED -> kind == SourceKind.DECISION || kind == SourceKind.PROJECT;
      case PROMISED -> kind == SourceKind.COMMITMENT;
      case ANSWERED -> kind == SourceKind.ANSWER;
      case COMING -> kind == SourceKind.MEETING;
    };
  }
}
