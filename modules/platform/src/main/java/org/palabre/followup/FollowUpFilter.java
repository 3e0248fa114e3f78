package org.palabre.followup;

import java.util.UUID;

/**
 * What to look at; null for all.
 *
 * @param kind in what state
 * @param body asked of which department
 * @param person asked of which official
 * @param space by which space
 * @param territory in which territory, those within it included
 * @param category about what
 */
public record FollowUpFilter(
    Kind kind, UUID body, UUID person, UUID space, UUID territory, UUID category) {

  /** In what state commitments are. */
  public enum Kind {
    /** Open, and the date has passed. */
    LATE,
    /** Asked, and not late. */
    WAITING,
    /** Promised, and not late. */
    PROMISED,
    /** Kept. */
    KEPT,
    /** Refused. */
    REFUSED,
    /** Whatever the state. */
    ALL
  }

  /** All in one state. */
  public static FollowUpFilter of(Kind kind) {
    return new FollowUpFilter(kind, null, null, null, null, null);
  }

  /** The same, of whatever state and department. */
  FollowUpFilter everybody() {
    return new FollowUpFilter(Kind.ALL, null, null, space, territory, category);
  }
}
