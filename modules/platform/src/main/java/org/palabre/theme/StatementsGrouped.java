package org.palabre.theme;

import java.util.List;
import java.util.UUID;

/**
 * Statements were put into a theme: fired in the transaction that does it.
 *
 * @param space where
 * @param theme the theme
 * @param statements those that are new in it
 */
public record StatementsGrouped(UUID space, UUID theme, List<UUID> statements) {

  /** Copies the list. */
  public StatementsGrouped {
    statements = List.copyOf(statements);
  }
}
