package org.palabre.followup;

import java.util.List;
import java.util.UUID;
import org.palabre.figures.Delay;

/**
 * What was asked over many spaces in a period, and what became of it.
 *
 * @param total all together
 * @param territories territory by territory, each with all that lies in it, in the order of the
 *     tree; what lies in none last
 * @param answer how long first answers took, and how long others have been waited for
 * @param half within how many days half of all that was asked had an answer, those that still wait
 *     counted as waiting; null when half has none yet
 * @param spread how many had their first answer within which time
 */
public record PromiseFigures(
    Sums total, List<InTerritory> territories, Delay answer, Integer half, Spread spread) {

  /**
   * What became of what was asked: asked is the sum of waiting, promised, kept and refused; what is
   * late is part of what waits and what is promised.
   *
   * @param asked how much was asked
   * @param waiting how much has neither a promise nor an end
   * @param promised how much is promised, and not kept yet
   * @param kept how much was kept
   * @param refused how much was refused
   * @param late how much is owed since before today
   */
  public record Sums(long asked, long waiting, long promised, long kept, long refused, long late) {}

  /**
   * A territory.
   *
   * @param id its id; null for what lies in none
   * @param name its name; empty for what lies in none
   * @param sums what became of what was asked there
   * @param answer how long first answers took there
   */
  public record InTerritory(UUID id, String name, Sums sums, Delay answer) {}

  /**
   * First answers by the days they took, none left out: what has no answer is counted by how long
   * it has been waited for.
   *
   * @param week within seven days
   * @param month within thirty-one
   * @param quarter within ninety-two
   * @param longer later
   * @param waiting no answer, for no more than ninety-two days
   * @param waitingLong no answer for longer
   * @param ended ended without any answer noted
   */
  public record Spread(
      long week,
      long month,
      long quarter,
      long longer,
      long waiting,
      long waitingLong,
      long ended) {}

  /** Whether nothing was asked. */
  public boolean isEmpty() {
    return total.asked() == 0;
  }
}
