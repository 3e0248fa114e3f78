package org.palabre.budget.domain.idea;

import org.palabre.statement.Statement;

/**
 * An idea with the statement that holds its words.
 *
 * @param idea what became of it
 * @param said its words, place and position
 */
public record ReadIdea(Idea idea, Statement said) {

  /** Its words. */
  public IdeaWords words() {
    return IdeaWords.of(said.getWords());
  }

  /** Whether its words were taken back. */
  public boolean isWithdrawn() {
    return said.getState() == Statement.State.WITHDRAWN;
  }

  /** Whether everybody may read it, or could before its words were taken back. */
  public boolean isShown() {
    return said.getState() == Statement.State.PUBLISHED || isWithdrawn();
  }
}
