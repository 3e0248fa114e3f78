package org.palabre.budget.domain.edition;

/** How a voter shows who they are. */
public enum Proof implements RuleChoice {
  /** By a code mailed to them, or at a counter. */
  MAIL_OR_COUNTER,
  /** At a counter only; there they get a code to vote online, or vote on paper. */
  COUNTER,
  /** On paper only. */
  PAPER
}
