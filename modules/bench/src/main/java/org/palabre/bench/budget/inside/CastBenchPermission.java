package org.palabre.bench.budget.inside;

import org.palabre.spi.Permission;

/** What the bench asks for. */
public enum CastBenchPermission implements Permission {
  /** Casts ballots of people who do not exist. */
  RUN_ROUND
}
