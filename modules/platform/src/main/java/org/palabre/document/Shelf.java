package org.palabre.document;

import java.util.Optional;
import java.util.UUID;

/**
 * Which documents of a space are asked for.
 *
 * @param kind only this kind; empty for all
 * @param words only those whose title, caption, name or description hold these words; may be empty
 * @param shown only those the space shows among what it made
 * @param before only those brought before this one; empty for the newest
 */
public record Shelf(
    Optional<Document.Kind> kind, String words, boolean shown, Optional<UUID> before) {

  /** All of them. */
  public static final Shelf ALL = new Shelf(Optional.empty(), "", false, Optional.empty());

  /** What the space made. */
  public static final Shelf PRODUCTIONS = new Shelf(Optional.empty(), "", true, Optional.empty());

  /** The same, brought before this one. */
  public Shelf before(Optional<UUID> id) {
    return new Shelf(kind, words, shown, id);
  }
}
