package org.palabre.budget.domain.edition;

import java.time.Instant;

/**
 * The one clock that decides what is in time: the database's. Clocks of several servers may differ;
 * this one is the same for all.
 */
public interface DatabaseClock {

  /** Now, to the microsecond. */
  Instant now();
}
