package org.palabre.notification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something happened to what a plugin lets people follow. Fired in the transaction that does it;
 * those who follow it are told, and those whose words it came from.
 *
 * @param space where
 * @param subject what {@link SubjectSource} knows by this id
 * @param statements the words it came from
 */
public record SubjectMoved(UUID space, UUID subject, List<UUID> statements) {

  /** Copies the list. */
  public SubjectMoved(UUID space, UUID subject, Collection<UUID> statements) {
    this(space, subject, List.copyOf(statements));
  }

  /** Copies the list. */
  public SubjectMoved {
    statements = List.copyOf(statements);
  }
}
