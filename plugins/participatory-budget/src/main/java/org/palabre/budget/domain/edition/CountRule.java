package org.palabre.budget.domain.edition;

/** How ballots become winners. */
public enum CountRule implements RuleChoice {
  /** Most votes (or points) first; what no longer fits is passed over. */
  MOST_VOTES,
  /** Most votes per euro first; what no longer fits is passed over. */
  VOTES_PER_EURO,
  /** The Method of Equal Shares, completed until the envelope is spent. */
  EQUAL_SHARES,
  /** Best median grade first; what no longer fits is passed over. Only for grades. */
  MAJORITY_JUDGMENT;

  /** Whether it can count ballots of this type. */
  public boolean counts(BallotType type) {
    return (this == MAJORITY_JUDGMENT) == (type == BallotType.GRADES);
  }
}
