package org.palabre.budget.domain.idea;

/** How an idea came in. */
public enum IdeaOrigin {
  /** Written here by whoever had it. */
  ONLINE,
  /** On a paper form, entered by staff. */
  PAPER,
  /** Said at a counter, entered by staff. */
  COUNTER
}
