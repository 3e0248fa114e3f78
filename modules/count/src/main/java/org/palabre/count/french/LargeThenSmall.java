package org.palabre.count.french;

import java.math.BigDecimal;
import org.palabre.count.Contest;
import org.palabre.count.Outcome;

/**
 * A few large projects, then small ones with what is left (Grenoble 2017: one project above 200,000
 * €, then the others by votes).
 *
 * @param threshold a project that costs more than this is large, in currency units
 * @param largeWinners how many large projects may win
 */
public record LargeThenSmall(BigDecimal threshold, int largeWinners) implements LocalRule {

  @Override
  public Outcome count(Contest contest) {
    Selection selection = new Selection(contest);
    selection.pass(p -> isLarge(contest, p), largeWinners, selection.all());
    selection.pass(p -> !isLarge(contest, p), Integer.MAX_VALUE, selection.all());
    return selection.outcome();
  }

  private boolean isLarge(Contest contest, int project) {
    return contest.amount(contest.cost(project)).compareTo(threshold) > 0;
  }
}
