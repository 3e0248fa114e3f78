package org.palabre.budget.domain.box;

import java.util.List;
import java.util.UUID;
import org.palabre.budget.domain.ballot.Choices;

/**
 * Ballots on paper, settled by two people: what the box is opened together with. A CDI bean; there
 * may be none.
 */
public interface PaperBallots {

  /** Whether every tally of the edition is settled: before that the box stays shut. */
  boolean isSettled(UUID edition);

  /** The settled ballots, valid and blank ones, invalid ones left out. */
  List<Choices> settled(UUID edition);
}
