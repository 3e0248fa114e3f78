package org.palabre.budget.domain.paper;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody signed on the sheet of a place without network, and had voted elsewhere by the time it
 * was entered. The roll keeps the vote it knows; what happens to the ballot of paper depends on
 * whether its envelope can still be found.
 *
 * @param place where they signed
 * @param voter who
 * @param outcome what became of the ballot; empty while it waits
 */
public record Conflict(UUID id, UUID edition, UUID place, UUID voter, Optional<Outcome> outcome) {

  /** What became of the ballot of paper. */
  public enum Outcome {
    /** Its envelope was set aside unopened: it is not among the ballots. */
    ASIDE,
    /** It is among the ballots and cannot be told from them: there is one more than signed. */
    MIXED
  }
}
