package org.palabre.count.rulebook;

/** The rules that can be asked for by name. */
public enum Rule {
  /** Highest total utility per unit of cost first: with the utility cost, most votes first. */
  GREEDY,
  /** Most votes (or points) per unit of cost first. */
  GREEDY_PER_COST,
  /** The Method of Equal Shares. */
  EQUAL_SHARES,
  /** Majority judgment. */
  MAJORITY_JUDGMENT
}
