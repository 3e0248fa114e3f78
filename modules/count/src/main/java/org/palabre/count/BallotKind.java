package org.palabre.count;

/** What a ballot says about the projects it lists (Pabulib's {@code vote_type}). */
public enum BallotKind {
  /** The projects the voter approves. */
  APPROVAL("approval"),
  /** One single project. */
  CHOOSE_ONE("choose-1"),
  /** A set of projects that fits the envelope (Goel and others, 2019); counted like approvals. */
  KNAPSACK("knapsack"),
  /** Points shared between projects, with a ceiling on their sum. */
  CUMULATIVE("cumulative"),
  /** A score for each project. */
  SCORING("scoring"),
  /** Projects from the most to the least wanted. */
  ORDINAL("ordinal");

  private final String pabulibName;

  BallotKind(String pabulibName) {
    this.pabulibName = pabulibName;
  }

  /**
   * The word used in Pabulib files.
   *
   * @return for instance {@code choose-1}
   */
  public String pabulibName() {
    return pabulibName;
  }

  /**
   * Whether ballots carry a number for each project.
   *
   * @return true for cumulative and scoring ballots
   */
  public boolean hasPoints() {
    return this == CUMULATIVE || this == SCORING;
  }
}
