package org.palabre.count.equalshares;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.Contest;
import org.palabre.count.Profile;
import org.palabre.count.Utility;

/**
 * Recognises projects whose ρ is the same whatever the voter budget, as long as the selections
 * before are the same.
 *
 * <p>What a voter has left depends only on the voter budget and on the rounds paid for, with which
 * utility. So when the supporters of two projects can be matched one to one by rounds paid for and
 * utility, and the costs are the same (or, where ρ does not depend on the cost itself, in the
 * proportion of the supporters), their ρ is the same number at every voter budget.
 */
final class Twins {

  private final Contest contest;
  private final Profile profile;
  private final int[] selectedAt;
  private final int[] emptiedAt;

  /** Looks at a run through its own notes. */
  Twins(Contest contest, int[] selectedAt, int[] emptiedAt) {
    this.contest = contest;
    this.profile = contest.profile();
    this.selectedAt = selectedAt;
    this.emptiedAt = emptiedAt;
  }

  /**
   * Whether two projects have the same ρ at this voter budget and at every smaller one that gives
   * the same selections so far. Voters already without money here have none at a smaller budget
   * either.
   */
  boolean are(int p, int q) {
    if (contest.terms().utility() == Utility.COST && !contest.cost(p).equals(contest.cost(q))) {
      return false;
    }
    return supporters(p, contest.cost(q)).equals(supporters(q, contest.cost(p)));
  }

  /** Supporters by what they paid for and what the project is worth to them, times a factor. */
  private Map<List<Long>, BigInteger> supporters(int project, BigInteger factor) {
    Map<List<Long>, BigInteger> supporters = new HashMap<>();
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      int group = profile.projectGroup[e];
      if (emptiedAt[group] == Integer.MAX_VALUE) {
        supporters.merge(
            history(group, profile.projectUtility[e]),
            factor.multiply(BigInteger.valueOf(profile.weight[group])),
            BigInteger::add);
      }
    }
    return supporters;
  }

  private List<Long> history(int group, long utility) {
    List<long[]> paid = new ArrayList<>();
    for (int e = profile.groupStart[group]; e < profile.groupStart[group + 1]; e++) {
      int round = selectedAt[profile.groupProject[e]];
      if (round >= 0) {
        paid.add(new long[] {round, profile.groupUtility[e]});
      }
    }
    paid.sort((a, b) -> Long.compare(a[0], b[0]));
    List<Long> history = new ArrayList<>(List.of(utility));
    for (long[] one : paid) {
      history.add(one[0]);
      history.add(one[1]);
    }
    return history;
  }
}
