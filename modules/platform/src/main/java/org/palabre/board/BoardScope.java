package org.palabre.board;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the reader may read: of some spaces what whoever reads them may read, of some of these all.
 *
 * @param spaces the spaces they may read
 * @param led those of them they lead
 */
record BoardScope(Set<UUID> spaces, Set<UUID> led) {

  /** Copies the sets. */
  BoardScope {
    spaces = Set.copyOf(spaces);
    led = Set.copyOf(led);
  }

  boolean isEmpty() {
    return spaces.isEmpty();
  }

  /** The condition on a project {@code p}, in SQL; its parameters are added. */
  String condition(List<Object> parameters) {
    parameters.addAll(spaces);
    String readable = "p.space_id IN " + marks(spaces);
    if (led.isEmpty()) {
      return readable + " AND p.audience = 'SPACE'";
    }
    parameters.addAll(led);
    return "%s AND (p.audience = 'SPACE' OR p.space_id IN %s)".formatted(readable, marks(led));
  }

  private static String marks(Collection<UUID> ids) {
    return "(" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
  }
}
