package org.palabre.statement;

import java.io.Serializable;
import java.util.List;
import org.palabre.statement.ImportNote.Consequence;
import org.palabre.statement.ImportNote.Kind;

/**
 * What an import would do, line by line, before it does it.
 *
 * @param rows the rows of the file
 * @param notes what is worth knowing of them, by line
 * @param lines the lines that become statements
 */
public record ImportPlan(int rows, List<ImportNote> notes, List<Line> lines)
    implements Serializable {

  /** Copies the lists. */
  public ImportPlan {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /** How many notes of a kind there are. */
  public long count(Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).count();
  }

  /** How many lines cannot be imported. */
  public long leftOut() {
    return notes.stream()
        .filter(note -> note.kind().consequence() == Consequence.LEFT_OUT)
        .map(ImportNote::line)
        .distinct()
        .count();
  }

  /** How many lines repeat words of the file or of the space. */
  public long duplicates() {
    return lines.stream().filter(Line::duplicate).count();
  }

  /** The lines that are imported under a choice. */
  public List<Line> chosen(boolean withDuplicates) {
    return lines.stream().filter(line -> withDuplicates || !line.duplicate()).toList();
  }

  /**
   * A line that becomes a statement.
   *
   * @param number its number in the file
   * @param told what it says
   * @param duplicate whether the same words stand on an earlier line or in the space
   */
  public record Line(int number, Told told, boolean duplicate) implements Serializable {}
}
