package org.palabre.project;

import java.util.UUID;

/**
 * Something happened to a project: fired in the transaction that does it.
 *
 * @param space where
 * @param project the project
 * @param what what happened
 */
public record ProjectMoved(UUID space, UUID project, What what) {

  /** What can happen. */
  public enum What {
    /** It was opened. */
    OPENED,
    /** It is under way. */
    BEGUN,
    /** A step of it was done. */
    STEP_DONE,
    /** A day that was said for it, or for a step of it, is another one now. */
    RESCHEDULED,
    /** It is done. */
    DONE,
    /** It was set aside, with a reason. */
    SET_ASIDE,
    /** Those who spoke are asked what changed. */
    SPEAKERS_ASKED
  }
}
