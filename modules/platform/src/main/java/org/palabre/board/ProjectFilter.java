package org.palabre.board;

import java.util.UUID;
import org.palabre.project.Project;

/**
 * Which projects to list, and in which order.
 *
 * @param state in this state only; null for any
 * @param person carried by this member, or with something they were given; null for anybody
 * @param theme answering this theme; null for any
 * @param late late only
 * @param order which first
 */
public record ProjectFilter(
    Project.State state, UUID person, UUID theme, boolean late, Order order) {

  /** Every project, what is late first. */
  public static final ProjectFilter ALL = new ProjectFilter(null, null, null, false, Order.LATE);

  /** Which projects come first. */
  public enum Order {
    /** What is late, the longest overdue first; then by when something is due. */
    LATE,
    /** By when something is due. */
    DUE,
    /** By name. */
    NAME,
    /** By state, as a project goes through them. */
    STATE,
    /** The latest opened. */
    NEWEST
  }

  /** Whether some are left out. */
  public boolean isNarrow() {
    return state != null || person != null || theme != null || late;
  }
}
