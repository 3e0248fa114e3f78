package org.palabre.count.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.palabre.count.Amount;
import org.palabre.count.Ballots;
import org.palabre.count.Election;

/** The points a ballot may give to one project alone. */
final class SoloPoints {

  private SoloPoints() {}

  /**
   * The file's limit on one project, else its limit on a ballot, else the most any ballot gave.
   *
   * @return points, in the units of the ballots
   */
  static long of(Election election) {
    Ballots ballots = election.ballots();
    for (String key : new String[] {"max_points", "max_sum_points"}) {
      String limit = election.meta().getOrDefault(key, "");
      if (!limit.isEmpty()) {
        BigDecimal points = Amount.parse(limit, election.line(key), key);
        return points
            .movePointRight(ballots.pointsScale())
            .setScale(0, RoundingMode.FLOOR)
            .longValue();
      }
    }
    long most = 0;
    for (int i = 0; i < ballots.start(ballots.size()); i++) {
      most = Math.max(most, ballots.points(i));
    }
    return most;
  }
}
