package org.palabre.count;

/**
 * One project selected.
 *
 * @param number the step, from 1
 * @param project the project, by position in the election
 * @param phase which part of the rule selected it
 * @param supporters how many voters support it
 * @param price for Equal Shares, what a supporter with enough left pays for each unit of utility,
 *     in currency units (with the utilities cost and cardinality: what each such supporter pays);
 *     null for other rules
 * @param emptied for Equal Shares, how many supporters paid all they had left
 */
public record Step(
    int number, int project, Phase phase, long supporters, Fraction price, long emptied) {

  /** The part of a rule that selected a project. */
  public enum Phase {
    /** Without cost, hence without competition. */
    FREE,
    /** By the Method of Equal Shares. */
    EQUAL_SHARES,
    /** By greedy ranking. */
    GREEDY,
    /** By majority judgment. */
    MAJORITY_JUDGMENT
  }
}
