package org.palabre.count;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Objects;

/**
 * An upper bound on what a group of projects may receive together: an area, a category, or projects
 * that exclude one another.
 *
 * @param name what the group is called
 * @param limit the most its winners may cost together, in currency units; null for no bound on cost
 * @param most how many of its projects may win; {@link Integer#MAX_VALUE} for no bound
 * @param members the projects, by position in the election
 */
public record Ceiling(String name, BigDecimal limit, int most, BitSet members) {

  /** Refuses a group without members. */
  public Ceiling {
    Objects.requireNonNull(members, "A ceiling needs its projects.");
  }

  /**
   * A ceiling on money.
   *
   * @param name what the group is called
   * @param limit the most its winners may cost together
   * @param members the projects
   * @return the ceiling
   */
  public static Ceiling onCost(String name, BigDecimal limit, BitSet members) {
    return new Ceiling(name, limit, Integer.MAX_VALUE, members);
  }

  /**
   * Projects of which one at most may win: two variants of one idea, two uses of one place.
   *
   * @param name what the group is called
   * @param members the projects
   * @return the ceiling
   */
  public static Ceiling exclusive(String name, BitSet members) {
    return new Ceiling(name, null, 1, members);
  }
}
