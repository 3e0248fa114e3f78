package org.palabre.agenda.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What was read from a file: what may become meetings, and what is worth knowing of the rest.
 *
 * @param incoming what may become meetings
 * @param notes what is worth knowing
 */
public record IncomingFile(List<Incoming> incoming, List<IncomingNote> notes)
    implements Serializable {

  /** Copies the lists. */
  public IncomingFile {
    incoming = List.copyOf(incoming);
    notes = List.copyOf(notes);
  }

  /** What must be asked. */
  public List<Incoming> doubtful() {
    return incoming.stream().filter(one -> one.doubt() != null).toList();
  }

  /** What is certain. */
  public List<Incoming> certain() {
    return incoming.stream().filter(one -> one.doubt() == null).toList();
  }

  /** How many meetings the certain ones make. */
  public int meetings() {
    return certain().stream().mapToInt(one -> one.dates().size()).sum();
  }

  /** How many are left out. */
  public long leftOut() {
    return notes.stream().filter(note -> note.kind().isLeftOut()).count();
  }
}
