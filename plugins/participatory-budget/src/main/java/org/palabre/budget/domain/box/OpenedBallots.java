package org.palabre.budget.domain.box;

import java.util.List;
import java.util.UUID;
import org.palabre.budget.domain.ballot.Choices;

/** Ballots once the box was opened: those from the screens and those from paper, mixed. */
public interface OpenedBallots {

  /**
   * All ballots of an edition, blank ones among them, in an order that tells nothing; none before
   * the box was opened.
   */
  List<Choices> of(UUID edition);
}
