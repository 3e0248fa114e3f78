package org.palabre.budget.domain.edition;

import org.palabre.count.BallotKind;

/** What a voter does on a ballot. */
public enum BallotType implements RuleChoice {
  /** Chooses projects, up to a number. */
  APPROVAL(BallotKind.APPROVAL),
  /** Fills a basket that the envelope can pay for. */
  KNAPSACK(BallotKind.KNAPSACK),
  /** Shares points out among projects. */
  POINTS(BallotKind.CUMULATIVE),
  /** Puts projects in order, the most wanted first. */
  RANKING(BallotKind.ORDINAL),
  /** Gives each project a grade; majority judgment counts them. */
  GRADES(BallotKind.SCORING);

  private final BallotKind kind;

  BallotType(BallotKind kind) {
    this.kind = kind;
  }

  /** What the count calls it. */
  public BallotKind kind() {
    return kind;
  }
}
