package org.palabre.count.rulebook;

import java.util.BitSet;
import org.palabre.count.Ballots;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Outcome;
import org.palabre.count.greedy.Greedy;

/**
 * The comparison step: each voter compares how many of the projects they approved are funded by
 * each of two outcomes; greedy by votes takes the place of Equal Shares only when strictly more
 * voters are better off (equalshares.net, "comparison step"; Wieliczka 2023).
 *
 * @param preferShares voters with more funded projects under Equal Shares
 * @param preferGreedy voters with more funded projects under greedy by votes
 * @param indifferent voters with as many
 */
public record Comparison(long preferShares, long preferGreedy, long indifferent) {

  /**
   * Compares two outcomes.
   *
   * @param election the ballots
   * @param shares what Equal Shares funds
   * @param greedy what greedy by votes funds
   * @return how voters would choose between them
   */
  public static Comparison of(Election election, BitSet shares, BitSet greedy) {
    Ballots ballots = election.ballots();
    long forShares = 0;
    long forGreedy = 0;
    for (int b = 0; b < ballots.size(); b++) {
      int lead = 0;
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        if (ballots.points(i) > 0) {
          lead += shares.get(ballots.choice(i)) ? 1 : 0;
          lead -= greedy.get(ballots.choice(i)) ? 1 : 0;
        }
      }
      forShares += lead > 0 ? 1 : 0;
      forGreedy += lead < 0 ? 1 : 0;
    }
    return new Comparison(forShares, forGreedy, ballots.size() - forShares - forGreedy);
  }

  /** The same comparison with some more voters who support one project alone. */
  Comparison with(Contest.Extra extra, BitSet shares, BitSet greedy) {
    if (extra == null) {
      return this;
    }
    boolean byShares = shares.get(extra.project());
    boolean byGreedy = greedy.get(extra.project());
    return new Comparison(
        preferShares + (byShares && !byGreedy ? extra.ballots() : 0),
        preferGreedy + (byGreedy && !byShares ? extra.ballots() : 0),
        indifferent + (byGreedy == byShares ? extra.ballots() : 0));
  }

  /**
   * Greedy by votes with skip, under the same thresholds, ceilings and ties.
   *
   * @param contest the contest counted by Equal Shares
   * @return its outcome
   */
  public static Outcome greedyByVotes(Contest contest) {
    return new Greedy(contest, Greedy.Order.VOTES, Greedy.Fit.SKIP).count();
  }

  /**
   * Whether Equal Shares keeps its place.
   *
   * @return true unless strictly more voters prefer greedy
   */
  public boolean keepsShares() {
    return preferGreedy <= preferShares;
  }
}
