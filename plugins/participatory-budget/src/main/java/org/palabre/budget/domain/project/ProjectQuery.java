package org.palabre.budget.domain.project;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which projects of an edition are wanted.
 *
 * @param area of one area only
 * @param category about one thing only; empty for all
 * @param states in one of these; empty for all
 * @param text holding these words in title or summary, or this number; empty for all
 */
public record ProjectQuery(
    Optional<UUID> area, String category, Set<ProjectState> states, String text) {

  /** All of them. */
  public static final ProjectQuery ALL = new ProjectQuery(Optional.empty(), "", Set.of(), "");

  /** Copies the set. */
  public ProjectQuery {
    states = Set.copyOf(states);
  }
}
