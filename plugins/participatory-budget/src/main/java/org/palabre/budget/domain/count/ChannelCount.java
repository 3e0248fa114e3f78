package org.palabre.budget.domain.count;

/**
 * People who voted in one way, and the ballots that came that way.
 *
 * @param voters people who signed off there
 * @param ballots ballots counted, blank ones among them
 * @param invalid ballots that could not be counted: unopened ones of the screens, void ones of
 *     paper
 */
public record ChannelCount(int voters, int ballots, int invalid) {

  /** How many ballots there are more than people; below 0 where some are missing. */
  public int difference() {
    return ballots + invalid - voters;
  }
}
