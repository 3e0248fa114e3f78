package org.palabre.territory;

import java.util.Optional;
import java.util.UUID;
import org.palabre.territory.Territory.Kind;

/**
 * What somebody decided about a file.
 *
 * @param kind the kind of all its areas; empty to guess each from its properties
 * @param parent what they all lie in; empty to guess each from its properties
 * @param leaveKnown whether to leave aside what is already here, which is a fault otherwise
 */
public record ImportChoice(Optional<Kind> kind, Optional<UUID> parent, boolean leaveKnown) {

  /** Everything guessed, nothing left aside. */
  public static ImportChoice guess() {
    return new ImportChoice(Optional.empty(), Optional.empty(), false);
  }
}
