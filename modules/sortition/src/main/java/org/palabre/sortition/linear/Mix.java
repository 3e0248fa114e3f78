package org.palabre.sortition.linear;

import java.util.List;
import org.palabre.sortition.exact.Fraction;

/** What became of the wish to reach given average counts by drawing among panels. */
public sealed interface Mix {

  /**
   * Panels whose weighted average is exactly the target.
   *
   * @param panels counts and weights; the weights sum to one
   */
  record Reached(List<Part> panels) implements Mix {}

  /**
   * A rule every panel obeys and the target breaks.
   *
   * @param coefficients per column
   * @param claim the largest sum over panels
   */
  record Beyond(long[] coefficients, long claim) implements Mix {}

  /**
   * One panel and its share of the lottery.
   *
   * @param counts per column
   * @param weight its probability
   */
  record Part(int[] counts, Fraction weight) {}
}
