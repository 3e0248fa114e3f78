package org.palabre.budget.domain.idea;

import java.util.Optional;
import java.util.UUID;

/**
 * Which ideas of an edition are wanted.
 *
 * @param area of one area only
 * @param category about one thing only; empty for all
 * @param state in one state only
 * @param text holding these words; empty for all
 */
public record IdeaQuery(
    Optional<UUID> area, String category, Optional<IdeaState> state, String text) {

  /** All of them. */
  public static final IdeaQuery ALL = new IdeaQuery(Optional.empty(), "", Optional.empty(), "");
}
