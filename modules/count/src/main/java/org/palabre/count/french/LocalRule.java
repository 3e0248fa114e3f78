package org.palabre.count.french;

import org.palabre.count.Contest;
import org.palabre.count.Outcome;

/** A rule written for one city or department, its numbers given. */
public sealed interface LocalRule
    permits LargeThenSmall, BestPerArea, OneWinnerPerArea, AreaEnvelopes {

  /**
   * Counts by votes.
   *
   * @param contest what is counted
   * @return who wins
   */
  Outcome count(Contest contest);
}
