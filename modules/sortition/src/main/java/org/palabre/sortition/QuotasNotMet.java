package org.palabre.sortition;

import java.util.List;

/** The quotas contradict each other or the pool: there is no panel. */
public final class QuotasNotMet extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Change> changes;

  /**
   * A change of one quota.
   *
   * @param quota as asked
   * @param min what its smallest number has to become
   * @param max what its largest number has to become
   */
  public record Change(Quota quota, int min, int max) {
    /** By how much the two limits move together. */
    public int amount() {
      return quota.min() - min + max - quota.max();
    }
  }

  QuotasNotMet(List<Change> changes) {
    super("No panel meets these quotas.");
    this.changes = changes;
  }

  /** The smallest relaxation; null when none exists within the flex bounds and the pool. */
  public List<Change> changes() {
    return changes;
  }
}
