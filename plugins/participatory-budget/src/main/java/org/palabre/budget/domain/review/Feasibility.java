package org.palabre.budget.domain.review;

/** Whether a department can build something. */
public enum Feasibility {
  /** As it is proposed. */
  YES,
  /** With a change, which the explanation says. */
  ADAPTED,
  /** Not; the explanation says why. */
  NO
}
