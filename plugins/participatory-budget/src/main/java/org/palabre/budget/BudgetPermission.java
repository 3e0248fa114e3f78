package org.palabre.budget;

import org.palabre.spi.Permission;

/** What the pages of this plugin ask for. */
public enum BudgetPermission implements Permission {
  /** See the list of editions: those one may read are on it. */
  LIST_EDITIONS,
  /** Read an edition: its rules, ideas, projects, results. */
  READ_EDITION,
  /** Propose ideas, support them, ask about them. */
  TAKE_PART,
  /** Enter ideas that came on paper or at a counter. */
  ENTER_IDEAS,
  /** Study projects: say whether they can be built, and at what cost. */
  STUDY_PROJECTS,
  /** Run an edition. */
  RUN_EDITION,
  /** Bring an edition that was run elsewhere: whoever may create spaces. */
  IMPORT_EDITION,
  /** Keep the key of the ballot box, open and close the vote, open the box. */
  KEEP_BOX,
  /** Look people up on the roll, register them, sign them off. */
  KEEP_ROLL,
  /** Enter paper ballots. */
  COUNT_PAPER
}
