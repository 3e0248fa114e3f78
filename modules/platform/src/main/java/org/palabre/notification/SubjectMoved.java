package org.palabre.notification;

import java.util.List;
import java.util.UUID;

/**
 * Something happened to what a plugin lets people follow. Fired in the transaction that does it;
 * those who follow it are told, and those whose words it came from.
 *
 * @param space where
 * @param subject what {@link SubjectSource} knows by this id
 * @param statements the words it came from
 * @param step whether it is a step, such as a decision: addresses that follow are written to each
 *     time; of anything else once an hour
 */
public record SubjectMoved(UUID space, UUID subject, List<UUID> statements, boolean step) {

  /** Copies the list. */
  public SubjectMoved {
    statements = List.copyOf(statements);
  }
}
