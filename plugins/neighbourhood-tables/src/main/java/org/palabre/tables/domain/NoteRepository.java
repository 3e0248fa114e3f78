package org.palabre.tables.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where private notes are kept: every question names their author. */
public interface NoteRepository {

  /**
   * An author's notes on a table, last changed first.
   *
   * @param text what they must contain; all of them when empty
   */
  List<Note> of(UUID author, UUID space, String text, int limit);

  /** How many notes an author has on a table. */
  long count(UUID author, UUID space);

  /** One note of an author on a table. */
  Optional<Note> find(UUID author, UUID space, UUID id);

  /** The same, for change: nobody else changes it before this transaction ends. */
  Optional<Note> forChange(UUID author, UUID space, UUID id);

  /** Keeps one. */
  void add(Note note);

  /** Takes one away for good. */
  void remove(Note note);
}
