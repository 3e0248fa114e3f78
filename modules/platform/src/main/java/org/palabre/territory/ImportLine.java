package org.palabre.territory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.territory.Territory.Kind;

/**
 * One feature of a file, as it would be imported.
 *
 * @param number its place in the file, from 1
 * @param name its name; may be empty when the file tells none
 * @param code its official code, or empty
 * @param kind what kind of area it is, chosen or guessed
 * @param parentId what it would lie in
 * @param parentName the name of that, or empty
 * @param contour its contour; empty when it is unsound
 * @param known whether it is already here
 * @param faults what is wrong with it; empty when it can be imported
 */
public record ImportLine(
    int number,
    String name,
    Optional<String> code,
    Optional<Kind> kind,
    Optional<UUID> parentId,
    String parentName,
    Optional<Contour> contour,
    boolean known,
    List<Fault> faults) {

  /** Copies the list. */
  public ImportLine {
    faults = List.copyOf(faults);
  }

  /** Whether something stands in the way of its import. */
  public boolean isFaulty() {
    return !faults.isEmpty();
  }
}
