package org.palabre.budget.domain.project;

/** What became of a project so far. */
public enum ProjectState {
  /** Being studied: is it admissible, feasible, what does it cost. */
  REVIEW,
  /** Not admissible, or not feasible; the reason is public. */
  REFUSED,
  /** Will be voted on. */
  ACCEPTED,
  /** Taken back by those who proposed it, or gone into another one. */
  WITHDRAWN,
  /** Won the vote. */
  WON,
  /** Was voted on and did not win. */
  LOST
}
