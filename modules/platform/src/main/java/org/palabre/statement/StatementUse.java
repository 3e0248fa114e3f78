package org.palabre.statement;

import java.util.Optional;
import java.util.UUID;

/**
 * Says whether something was built on imported statements, so that their import cannot be undone
 * any more: a CDI bean of whoever refers to statements (themes, commitments, quotations).
 */
public interface StatementUse {

  /**
   * What was built on the statements of an import.
   *
   * @return the key of a sentence that says so, in the platform's words or, starting with the
   *     plugin's id, in a plugin's; empty when nothing was
   */
  Optional<String> builtOn(UUID importId);
}
