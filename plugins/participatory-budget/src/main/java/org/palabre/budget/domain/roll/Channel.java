package org.palabre.budget.domain.roll;

/** How somebody voted. */
public enum Channel {
  /** On a screen; the ballot is sealed. */
  ONLINE,
  /** At a polling place. */
  PAPER
}
