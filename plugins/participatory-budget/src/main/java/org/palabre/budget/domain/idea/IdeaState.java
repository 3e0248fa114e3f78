package org.palabre.budget.domain.idea;

/** What was decided of an idea. */
public enum IdeaState {
  /** Nobody decided yet. */
  PROPOSED,
  /** It keeps to the rules: a project can be made of it. */
  ADMISSIBLE,
  /** It does not; the reason is one of the rules', and public. */
  INADMISSIBLE
}
