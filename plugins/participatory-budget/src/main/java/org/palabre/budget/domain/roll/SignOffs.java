package org.palabre.budget.domain.roll;

/**
 * How many have voted.
 *
 * @param online on a screen
 * @param paper at a polling place
 */
public record SignOffs(int online, int paper) {

  /** Both together. */
  public int all() {
    return online + paper;
  }
}
