package org.palabre.count.rulebook;

import java.util.List;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Outcome;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.greedy.Greedy;

/**
 * Counts an election by its settings, whichever the rule (majority judgment apart: its ballots are
 * of another kind).
 *
 * <p>{@code Counting.count(election, Settings.of(election, Asked.NOTHING))}
 */
public final class Counting {

  private Counting() {}

  /**
   * What a count gives.
   *
   * @param outcome who wins
   * @param comparison how voters compare it with greedy, when that was asked; else null
   */
  public record Counted(Outcome outcome, Comparison comparison) {}

  /**
   * Counts.
   *
   * @param election the election
   * @param settings the settings
   * @return who wins
   */
  public static Counted count(Election election, Settings settings) {
    return count(new Contest(election, settings.terms(election)), settings);
  }

  /**
   * Counts a contest already made ready, for instance one with a change to try.
   *
   * @param contest the contest
   * @param settings the settings
   * @return who wins
   */
  public static Counted count(Contest contest, Settings settings) {
    if (settings.local() != null) {
      return new Counted(settings.local().count(contest), null);
    }
    return switch (settings.rule()) {
      case GREEDY, GREEDY_PER_COST ->
          new Counted(new Greedy(contest, settings.order(), settings.fit()).count(), null);
      case EQUAL_SHARES -> countShares(contest, settings);
      case MAJORITY_JUDGMENT ->
          throw new IllegalArgumentException("Majority judgment counts grades, not this contest.");
    };
  }

  private static Counted countShares(Contest contest, Settings settings) {
    Outcome shares = new EqualShares(contest, settings.completion()).count();
    if (!settings.compare()) {
      return new Counted(shares, null);
    }
    Outcome greedy = Comparison.greedyByVotes(contest);
    Comparison comparison =
        Comparison.of(contest.election(), shares.winnerSet(), greedy.winnerSet())
            .with(contest.extra(), shares.winnerSet(), greedy.winnerSet());
    Outcome kept = comparison.keepsShares() ? shares : greedy;
    Outcome other = comparison.keepsShares() ? greedy : shares;
    // A tie in either outcome may have decided which of them is kept.
    return new Counted(kept.followedBy(List.of(), other.ties(), kept.stop()), comparison);
  }
}
