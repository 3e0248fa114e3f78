package org.palabre.tables.application;

import static org.palabre.tables.TablesPermission.WRITE_NOTES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.domain.Note;
import org.palabre.tables.domain.NoteRepository;
import org.palabre.tables.domain.Subject;

/**
 * The actor's own notes on a table they run. There is no way to ask for anybody else's, whatever
 * one is.
 */
@ApplicationScoped
public class Notes {

  private final NoteRepository notes;
  private final Access access;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Notes() {
    this(null, null, null);
  }

  @Inject
  Notes(NoteRepository notes, Access access, CurrentActor actor) {
    this.notes = notes;
    this.access = access;
    this.actor = actor;
  }

  /**
   * The actor's notes on a table, last changed first.
   *
   * @param text what they must contain; all of them when empty
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public List<Note> list(SpaceFacts table, String text, int limit) {
    access.require(WRITE_NOTES, table);
    return notes.of(actor.person(), table.id(), text == null ? "" : text, limit);
  }

  /** How many notes the actor has on a table. */
  public long count(SpaceFacts table) {
    access.require(WRITE_NOTES, table);
    return notes.count(actor.person(), table.id());
  }

  /** One of the actor's notes on a table. */
  public Optional<Note> find(SpaceFacts table, UUID id) {
    access.require(WRITE_NOTES, table);
    return notes.find(actor.person(), table.id(), id);
  }

  /**
   * Keeps a note.
   *
   * @param key made for the form: the same form sent twice keeps it once
   * @throws Refusal if it is empty or too long; {@code tables.note.overtaken} if the same form was
   *     sent before with another text
   */
  @Transactional
  public void keep(UUID table, Optional<Subject> subject, String text, UUID key) {
    access.require(WRITE_NOTES, table);
    String clean = clean(text);
    Optional<Note> kept = notes.find(actor.person(), table, key);
    if (kept.isEmpty()) {
      notes.add(new Note(key, table, actor.person(), subject, clean));
    } else if (!kept.get().getText().equals(clean)) {
      throw new Refusal("", "tables.note.overtaken");
    }
  }

  /**
   * Writes a note anew.
   *
   * @param seen the version that was there when writing began
   * @throws Refusal {@code tables.note.overtaken} if another window changed it since; {@code
   *     tables.note.gone} if it was erased
   */
  @Transactional
  public void change(UUID table, UUID id, int seen, Optional<Subject> subject, String text) {
    access.require(WRITE_NOTES, table);
    Note kept =
        notes
            .forChange(actor.person(), table, id)
            .orElseThrow(() -> new Refusal("", "tables.note.gone"));
    String clean = clean(text);
    if (kept.getVersion() != seen) {
      throw new Refusal("", "tables.note.overtaken");
    }
    kept.write(subject, clean);
  }

  /** Erases a note for good. */
  @Transactional
  public void erase(UUID table, UUID id) {
    access.require(WRITE_NOTES, table);
    notes.forChange(actor.person(), table, id).ifPresent(notes::remove);
  }

  private static String clean(String text) {
    return PlainText.lines("text", text, Note.LONGEST);
  }
}
