package org.palabre.count;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * A project on the ballot.
 *
 * @param id its identifier, unique in the election
 * @param cost its cost in currency units, exact, zero or more
 * @param attributes every other column of its row, in the order of the file
 */
public record Project(String id, BigDecimal cost, Map<String, String> attributes) {

  /** The cost by which Pabulib marks a project that was withdrawn after the vote. */
  public static final BigDecimal WITHDRAWN_COST = new BigDecimal("999999999");

  /** Refuses a project that could not be counted. */
  public Project {
    Objects.requireNonNull(id, "A project needs an id.");
    Objects.requireNonNull(attributes, "A project's other columns may be empty, not missing.");
    if (cost.signum() < 0) {
      throw new IllegalArgumentException("Project " + id + " has a negative cost.");
    }
  }

  /**
   * Whether the project takes no part in the count.
   *
   * @return true when its cost is Pabulib's mark for withdrawn projects
   */
  public boolean isWithdrawn() {
    return cost.compareTo(WITHDRAWN_COST) == 0;
  }

  /**
   * The name shown to people.
   *
   * @return the name, or an empty text
   */
  public String name() {
    return attributes.getOrDefault("name", "");
  }
}
