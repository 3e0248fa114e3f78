package org.palabre.meeting;

import java.util.UUID;

/**
 * Something happened to a meeting: fired in the transaction that does it.
 *
 * @param space where
 * @param meeting the meeting
 * @param what what happened
 */
public record MeetingMoved(UUID space, UUID meeting, What what) {

  /** What can happen. */
  public enum What {
    /** It stands in the agenda, for the first time or again. */
    ANNOUNCED,
    /** Announced before, it has another time or place now. */
    MOVED,
    /** It does not take place. */
    CANCELLED
  }
}
