package org.palabre.budget.domain.box;

import java.util.List;
import java.util.UUID;
import org.palabre.budget.domain.ballot.Choices;

/**
 * Ballots on paper, settled by two people: what the box is opened together with. A CDI bean; there
 * may be none.
 */
public interface PaperBallots {

  /** What must be settled before the box is opened. */
  enum Waiting {
    /** A batch that two people have not entered alike. */
    BATCH,
    /** Somebody who signed on paper and had voted elsewhere. */
    CONFLICT,
    /** Signatures noted where there is no polling place. */
    PLACE,
    /** A place with more or fewer ballots than signatures, unexplained. */
    DIFFERENCE
  }

  /** What the box of an edition still waits for; nothing when it can be opened. */
  List<Waiting> waiting(UUID edition);

  /** The settled ballots, valid and blank ones, invalid ones left out. */
  List<Choices> settled(UUID edition);

  /** How many settled ballots count, blank ones among them; still known once destroyed. */
  int counted(UUID edition);

  /** How many settled ballots do not count; still known once what was on them is destroyed. */
  int invalid(UUID edition);
}
