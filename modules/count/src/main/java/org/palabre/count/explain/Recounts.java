package org.palabre.count.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Fraction;
import org.palabre.count.Outcome;
import org.palabre.count.Utility;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Rule;
import org.palabre.count.rulebook.Settings;

/** Counts again with one change, to see whether it would have made a project win. */
final class Recounts {

  private final Contest contest;
  private final Settings settings;
  private final TimeShare time;

  /** The final voter budget of Add1, near which searches begin; null for other rules. */
  private final Fraction finalBudget;

  Recounts(Outcome outcome, Settings settings, TimeShare time) {
    this.contest = outcome.contest();
    this.settings = settings;
    this.time = time;
    finalBudget = outcome.raise() == null ? null : outcome.voterBudget();
  }

  /** The fewest additional ballots that approve just this project with which it wins. */
  Explanation.MoreVotes moreVotes(int project) {
    TimeShare.Deadline deadline = time.next();
    int limit = contest.profile().ballots;
    Contest admitted = contest.admitting(project);
    int least = Math.max(missingVotes(project), leastThatCouldPay(admitted, project, limit));
    if (least > limit) {
      return new Explanation.MoreVotes(null, limit, true);
    }
    least = Math.max(1, least);
    int first = guessBallots(admitted, project, least, limit);
    Integer found = byHalves(admitted, project, least, first, limit, deadline);
    if (isMonotone()) {
      return new Explanation.MoreVotes(found, limit, !deadline.isPast());
    }
    int last = found == null ? limit : found - 1;
    for (int more = least; more <= last; more++) {
      if (deadline.isPast()) {
        return new Explanation.MoreVotes(found, limit, false);
      }
      if (winsWithBallots(admitted, project, more)) {
        return new Explanation.MoreVotes(more, limit, true);
      }
    }
    return new Explanation.MoreVotes(found, limit, true);
  }

  /**
   * With greedy an additional supporter only moves a project up, where at least as much is left;
   * with the comparison step, or with Equal Shares, a new ballot changes what everybody else can
   * pay.
   */
  private boolean isMonotone() {
    return settings.rule() != Rule.EQUAL_SHARES && settings.local() == null;
  }

  /**
   * A number of ballots that suffices: from a first guess upwards by larger and larger steps until
   * one does, then the gap below it is halved. Null when none of those tried does.
   */
  private Integer byHalves(
      Contest admitted, int project, int least, int first, int limit, TimeShare.Deadline deadline) {
    int low = least - 1;
    int high = first;
    int step = Math.max(1, first / 16);
    while (!winsWithBallots(admitted, project, high)) {
      if (high == limit || deadline.isPast()) {
        return null;
      }
      low = high;
      high = (int) Math.min(limit, (long) high + step);
      step = (int) Math.min(limit, step * 2L);
    }
    while (high - low > 1 && !deadline.isPast()) {
      int middle = (low + high) >>> 1;
      if (winsWithBallots(admitted, project, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Where to begin looking. A count by Add1 is long, so one run at about the voter budget it would
   * end at says where to begin; only recounts decide.
   */
  private int guessBallots(Contest admitted, int project, int least, int limit) {
    if (finalBudget == null) {
      return least;
    }
    int low = least - 1;
    int high = limit;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      Fraction budget = finalBudget.times(limit).over((long) limit + middle);
      Contest changed = admitted.withBallots(project, middle, soloWorth());
      if (EqualShares.winnersAt(changed, budget).get(project)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean winsWithBallots(Contest admitted, int project, int more) {
    return wins(admitted.withBallots(project, more, soloWorth()), project);
  }

  private boolean wins(Contest changed, int project) {
    return Counting.count(changed, settings).outcome().winnerSet().get(project);
  }

  /** What a ballot that approves just one project gives it. */
  private long soloWorth() {
    return switch (contest.terms().utility()) {
      case COST, CARDINALITY -> 1;
      case SCORE -> SoloPoints.of(contest.election());
      case BORDA -> 0;
    };
  }

  /** How many more votes the thresholds alone ask for. */
  private int missingVotes(int project) {
    if (contest.isEligible(project)) {
      return 0;
    }
    Contest.Terms terms = contest.terms();
    long missing = 0;
    if (terms.minVotes() != null) {
      BigDecimal needed = terms.minVotes();
      long least = needed.setScale(0, RoundingMode.CEILING).longValue();
      if (terms.strict() && needed.compareTo(BigDecimal.valueOf(least)) == 0) {
        least++;
      }
      missing = least - contest.votes(project);
    }
    if (terms.minScore() != null) {
      missing = Math.max(missing, missingForScore(project, terms.minScore()));
    }
    return (int) Math.min(Integer.MAX_VALUE, missing);
  }

  private long missingForScore(int project, BigDecimal minScore) {
    Election election = contest.election();
    Contest admitted = contest.admitting(project);
    boolean points = contest.terms().utility() == Utility.SCORE;
    BigDecimal has =
        BigDecimal.valueOf(admitted.worth(project), points ? election.ballots().pointsScale() : 0);
    BigDecimal each =
        BigDecimal.valueOf(soloWorth(), points ? election.ballots().pointsScale() : 0);
    if (each.signum() == 0) {
      return Integer.MAX_VALUE;
    }
    return minScore.subtract(has).divide(each, 0, RoundingMode.CEILING).longValue();
  }

  /**
   * Plain Equal Shares funds nothing its supporters could not pay with their whole first budgets:
   * (votes + more) · budget ≥ cost · (ballots + more).
   */
  private int leastThatCouldPay(Contest admitted, int project, int limit) {
    if (settings.rule() != Rule.EQUAL_SHARES
        || settings.compare()
        || settings.local() != null
        || settings.completion().kind() != Completion.Kind.NONE
        || contest.terms().utility() == Utility.BORDA) {
      return 1;
    }
    BigInteger budget = contest.budget();
    BigInteger cost = contest.cost(project);
    BigInteger supporters = BigInteger.valueOf(supporters(admitted, project));
    BigInteger ballots = BigInteger.valueOf(limit);
    BigInteger missing = cost.multiply(ballots).subtract(supporters.multiply(budget));
    if (missing.signum() <= 0) {
      return 1;
    }
    BigInteger each = budget.subtract(cost);
    if (each.signum() <= 0) {
      return limit + 1;
    }
    BigInteger least = missing.add(each).subtract(BigInteger.ONE).divide(each);
    return least.bitLength() > 30 ? limit + 1 : Math.min(limit + 1, least.intValue());
  }

  private static long supporters(Contest admitted, int project) {
    var profile = admitted.profile();
    long supporters = 0;
    for (int e = profile.projectStart[project]; e < profile.projectStart[project + 1]; e++) {
      supporters += profile.weight[profile.projectGroup[e]];
    }
    return supporters;
  }

  /**
   * The highest cost, to the cent, at which a project wins. Greedy and Equal Shares select nothing
   * differently until they select this project, and a lower cost only helps it there: so half of
   * the interval can be dropped at each recount. Add1 tries many budgets, whose order may then
   * change.
   */
  Explanation.LowerCost lowerCost(int project) {
    boolean isProven =
        !settings.compare()
            && settings.local() == null
            && (settings.completion().kind() == Completion.Kind.NONE
                || settings.completion().kind() == Completion.Kind.GREEDY);
    TimeShare.Deadline deadline = time.next();
    if (!contest.isEligible(project)) {
      return new Explanation.LowerCost(null, true);
    }
    Contest cents = contest.withDecimals(2);
    BigInteger step = BigInteger.TEN.pow(cents.scale() - 2);
    BigInteger low = BigInteger.valueOf(-1);
    BigInteger high = cents.cost(project).add(step).subtract(BigInteger.ONE).divide(step);
    BigInteger tried = guessCost(cents, project, step, high);
    BigInteger less = high.shiftRight(6).max(BigInteger.ONE);
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      if (wins(cents.withCost(project, tried.multiply(step)), project)) {
        low = tried;
      } else {
        high = tried;
      }
      if (deadline.isPast()) {
        break;
      }
      // While nothing is found below a guess, go down by larger and larger steps; then by halves.
      BigInteger middle = low.add(high).shiftRight(1);
      tried = low.signum() < 0 && finalBudget != null ? high.subtract(less).max(middle) : middle;
      less = less.shiftLeft(1);
    }
    boolean isDone = high.subtract(low).compareTo(BigInteger.ONE) <= 0;
    return low.signum() < 0
        ? new Explanation.LowerCost(null, isProven && isDone)
        : new Explanation.LowerCost(cents.amount(low.multiply(step)), isProven && isDone);
  }

  /** Where to begin looking for a cost: by halves, or below what one run at Add1's end suggests. */
  private BigInteger guessCost(Contest cents, int project, BigInteger step, BigInteger top) {
    BigInteger low = BigInteger.valueOf(-1);
    if (finalBudget == null) {
      return low.add(top).shiftRight(1);
    }
    BigInteger high = top;
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      Contest changed = cents.withCost(project, middle.multiply(step));
      if (EqualShares.winnersAt(changed, finalBudget).get(project)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low.max(BigInteger.ZERO);
  }
}
