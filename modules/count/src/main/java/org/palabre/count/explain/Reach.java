package org.palabre.count.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import org.palabre.count.Ballots;
import org.palabre.count.Election;

/**
 * How many voters see projects they voted for among the winners.
 *
 * @param voters ballots cast
 * @param one voters with at least one winner
 * @param two voters with at least two
 * @param three voters with at least three
 */
public record Reach(int voters, int one, int two, int three) {

  /**
   * Looks at every ballot.
   *
   * @param election the ballots
   * @param winners the winners, by position
   * @return how many voters they reach
   */
  public static Reach of(Election election, BitSet winners) {
    Ballots ballots = election.ballots();
    int[] reached = new int[4];
    for (int b = 0; b < ballots.size(); b++) {
      int won = 0;
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        won += ballots.points(i) > 0 && winners.get(ballots.choice(i)) ? 1 : 0;
      }
      for (int least = 1; least <= Math.min(3, won); least++) {
        reached[least]++;
      }
    }
    return new Reach(ballots.size(), reached[1], reached[2], reached[3]);
  }

  /**
   * A number of voters as a share of all.
   *
   * @param reached one of the numbers above
   * @return percent, one decimal; zero without voters
   */
  public BigDecimal percent(int reached) {
    return voters == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(reached * 100L)
            .divide(BigDecimal.valueOf(voters), 1, RoundingMode.HALF_UP);
  }
}
