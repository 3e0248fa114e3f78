package org.palabre.budget.domain.edition;

/** What decides between projects that are level. */
public enum TieRule implements RuleChoice {
  /** More votes, then the lower cost, then a lot drawn from a seed that is published before. */
  COST_THEN_LOT,
  /** More votes, then the lot. */
  LOT
}
