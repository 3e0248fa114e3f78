package org.palabre.commitment;

import java.util.Optional;
import java.util.UUID;

/**
 * Something happened to a commitment: fired in the transaction that does it.
 *
 * @param space where
 * @param commitment the commitment
 * @param what what happened
 * @param answer the answer that made it happen
 */
public record CommitmentMoved(UUID space, UUID commitment, What what, Optional<UUID> answer) {

  /** What can happen. */
  public enum What {
    /** It was written down. */
    REQUESTED,
    /** It was shown to those it is asked of. */
    DISCLOSED,
    /** It was passed on to another department or person. */
    PASSED_ON,
    /** Somebody answered in words. */
    ANSWERED,
    /** It was promised, or promised for another date. */
    PROMISED,
    /** It was done. */
    KEPT,
    /** It was refused. */
    REFUSED
  }
}
