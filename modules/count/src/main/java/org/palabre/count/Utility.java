package org.palabre.count;

/**
 * What a funded project is worth to a voter.
 *
 * <p>The first two are the satisfaction functions of Brill and others (2023); points and Borda are
 * those of pabutools.
 */
public enum Utility {
  /** Its cost, when the voter supports it. */
  COST,
  /** One, when the voter supports it. */
  CARDINALITY,
  /** The points the voter gave it. */
  SCORE,
  /** On a ranking of length L, L − 1 − position: the last project listed is worth nothing. */
  BORDA;

  /**
   * The utility counted when none is asked for.
   *
   * @param kind the ballots
   * @return cost for approvals, score where ballots carry points, Borda for rankings
   */
  public static Utility defaultFor(BallotKind kind) {
    return switch (kind) {
      case APPROVAL, CHOOSE_ONE, KNAPSACK -> COST;
      case CUMULATIVE, SCORING -> SCORE;
      case ORDINAL -> BORDA;
    };
  }

  /**
   * Whether ballots of this kind can be read with this utility.
   *
   * @param kind the ballots
   * @return false for points without points, for ranks without ranks
   */
  public boolean suits(BallotKind kind) {
    return switch (this) {
      case COST, CARDINALITY -> true;
      case SCORE -> kind.hasPoints();
      case BORDA -> kind == BallotKind.ORDINAL;
    };
  }
}
