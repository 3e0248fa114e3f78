package org.palabre.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An election made ready for a rule: who takes part, whole amounts of money, grouped voters, and
 * the order that resolves ties.
 *
 * <p>Money is counted in units of 10<sup>−scale</sup> of the currency, so that every cost is a
 * whole number. Projects are named by their position in the election.
 */
public final class Contest {

  private static final long MOST_UTILITY = 1L << 53;
  private static final int NOBODY = -1;

  private final Election election;
  private final Terms terms;
  private final int scale;
  private final BigInteger budget;
  private final BigInteger[] costs;
  private final boolean[] eligible;
  private final long[] votes;
  private final long[] worth;
  private final Profile profile;
  private final TieChain.Order order;
  private final int[] ranks;
  private final Extra extra;

  /**
   * Ballots added to try what they would change.
   *
   * @param project the one project they support
   * @param ballots how many they are
   */
  public record Extra(int project, int ballots) {}

  /**
   * What the rules of this election say before any counting rule begins.
   *
   * @param utility what a funded project is worth to a voter
   * @param minVotes how many votes a project needs, or null
   * @param strict whether it needs more than that number
   * @param minScore how many points a project needs at least, or null
   * @param ceilings bounds per area, category or group of variants; empty for none
   * @param ties the order that resolves ties
   */
  public record Terms(
      Utility utility,
      BigDecimal minVotes,
      boolean strict,
      BigDecimal minScore,
      List<Ceiling> ceilings,
      TieChain ties) {

    /**
     * No threshold, no ceiling, ties by id.
     *
     * @param utility what a funded project is worth to a voter
     * @return the terms
     */
    public static Terms of(Utility utility) {
      return new Terms(utility, null, false, null, List.of(), TieChain.BY_ID);
    }
  }

  /**
   * Makes an election ready.
   *
   * @param election the election
   * @param terms what its rules say
   * @throws FaultyInput when ballots cannot be read with this utility, or points are too large
   */
  public Contest(Election election, Terms terms) {
    this(election, terms, 0, NOBODY);
  }

  private Contest(Election election, Terms terms, int leastScale, int admitted) {
    if (!terms.utility().suits(election.kind())) {
      throw FaultyInput.at(
          0,
          "--utility",
          "utility.unsuited",
          terms.utility().name().toLowerCase(java.util.Locale.ROOT),
          election.kind().pabulibName());
    }
    this.election = election;
    this.terms = terms;
    List<Project> projects = election.projects();
    int finest = Math.max(leastScale, decimals(election.budget()));
    for (Project project : projects) {
      finest = Math.max(finest, decimals(project.cost()));
    }
    for (Ceiling ceiling : terms.ceilings()) {
      finest = ceiling.limit() == null ? finest : Math.max(finest, decimals(ceiling.limit()));
    }
    scale = finest;
    budget = whole(election.budget());
    costs = projects.stream().map(project -> whole(project.cost())).toArray(BigInteger[]::new);
    votes = countVotes(election);
    eligible = new boolean[projects.size()];
    BigDecimal[] scores = terms.minScore() == null ? null : scores(election);
    for (int p = 0; p < eligible.length; p++) {
      eligible[p] =
          !projects.get(p).isWithdrawn()
              && (p == admitted
                  || (hasEnoughVotes(p)
                      && (scores == null || scores[p].compareTo(terms.minScore()) >= 0)));
    }
    profile = Profile.of(election, terms.utility(), eligible);
    worth = totals(profile, costs.length);
    order = terms.ties().over(ids(), votes, List.of(costs));
    ranks = order.ranks();
    extra = null;
  }

  private Contest(
      Contest other,
      BigInteger[] costs,
      long[] votes,
      long[] worth,
      Profile profile,
      boolean[] eligible,
      Extra extra) {
    election = other.election;
    terms = other.terms;
    scale = other.scale;
    budget = other.budget;
    this.costs = costs;
    this.eligible = eligible;
    this.votes = votes;
    this.worth = worth;
    this.profile = profile;
    order = terms.ties().over(ids(), votes, List.of(costs));
    ranks = order.ranks();
    this.extra = extra;
  }

  private List<String> ids() {
    return election.projects().stream().map(Project::id).toList();
  }

  private static int decimals(BigDecimal amount) {
    return Math.max(0, amount.stripTrailingZeros().scale());
  }

  private BigInteger whole(BigDecimal amount) {
    return amount.setScale(scale).unscaledValue();
  }

  /** How many ballots support each project: a listing without any point is not a vote. */
  static long[] countVotes(Election election) {
    long[] votes = new long[election.projects().size()];
    Ballots ballots = election.ballots();
    int end = ballots.start(ballots.size());
    for (int i = 0; i < end; i++) {
      if (ballots.points(i) > 0) {
        votes[ballots.choice(i)]++;
      }
    }
    return votes;
  }

  /** Points where ballots carry points, Borda points for rankings, votes otherwise. */
  private static BigDecimal[] scores(Election election) {
    Utility utility = Utility.defaultFor(election.kind());
    boolean[] all = new boolean[election.projects().size()];
    java.util.Arrays.fill(all, true);
    long[] totals = totals(Profile.of(election, utility, all), all.length);
    BigDecimal[] scores = new BigDecimal[all.length];
    for (int p = 0; p < all.length; p++) {
      int decimals = utility == Utility.SCORE ? election.ballots().pointsScale() : 0;
      scores[p] = BigDecimal.valueOf(totals[p], decimals);
    }
    return scores;
  }

  private boolean hasEnoughVotes(int project) {
    if (terms.minVotes() == null) {
      return true;
    }
    int compared = BigDecimal.valueOf(votes[project]).compareTo(terms.minVotes());
    return terms.strict() ? compared > 0 : compared >= 0;
  }

  private static long[] totals(Profile profile, int projects) {
    long[] totals = new long[projects];
    long all = 0;
    try {
      for (int p = 0; p < projects; p++) {
        for (int e = profile.projectStart[p]; e < profile.projectStart[p + 1]; e++) {
          totals[p] =
              Math.addExact(
                  totals[p],
                  Math.multiplyExact(
                      profile.projectUtility[e], (long) profile.weight[profile.projectGroup[e]]));
        }
        all = Math.addExact(all, totals[p]);
      }
    } catch (ArithmeticException tooLarge) {
      all = Long.MAX_VALUE;
    }
    if (all > MOST_UTILITY) {
      throw FaultyInput.at(0, "points", "points.overflow");
    }
    return totals;
  }

  /**
   * The same contest where some more voters support one project alone.
   *
   * @param project the project
   * @param more how many ballots are added
   * @param points what each of them gives it, in the units of {@link Profile#groupUtility}
   * @return the contest
   */
  public Contest withBallots(int project, int more, long points) {
    long[] moreVotes = votes.clone();
    moreVotes[project] += more;
    if (!eligible[project]) {
      throw new IllegalArgumentException("Project " + project + " takes no part.");
    }
    Profile larger = profile.with(project, more, points);
    long[] moreWorth = worth.clone();
    moreWorth[project] += more * points;
    return new Contest(
        this, costs, moreVotes, moreWorth, larger, eligible, new Extra(project, more));
  }

  /**
   * The same contest where one project has another cost.
   *
   * @param project the project
   * @param cost its cost, in the contest's units
   * @return the contest
   */
  public Contest withCost(int project, BigInteger cost) {
    BigInteger[] changed = costs.clone();
    changed[project] = cost;
    return new Contest(this, changed, votes, worth, profile, eligible, extra);
  }

  /**
   * The same contest counted in finer units of money, for instance to look for a cost to the cent.
   *
   * @param decimals at least how many decimals the unit has
   * @return the contest
   */
  public Contest withDecimals(int decimals) {
    return decimals <= scale ? this : new Contest(election, terms, decimals, NOBODY);
  }

  /**
   * The same contest where one project takes part whatever the thresholds say.
   *
   * @param project the project
   * @return the contest
   */
  public Contest admitting(int project) {
    return eligible[project] ? this : new Contest(election, terms, scale, project);
  }

  /**
   * Ballots added to those of the election.
   *
   * @return the ballots, or null when there are none
   */
  public Extra extra() {
    return extra;
  }

  /**
   * The election.
   *
   * @return as given
   */
  public Election election() {
    return election;
  }

  /**
   * What its rules say.
   *
   * @return as given
   */
  public Terms terms() {
    return terms;
  }

  /**
   * How many decimals the unit of money has.
   *
   * @return 0 for whole currency units
   */
  public int scale() {
    return scale;
  }

  /**
   * The envelope.
   *
   * @return in the contest's units
   */
  public BigInteger budget() {
    return budget;
  }

  /**
   * A project's cost.
   *
   * @param project the project
   * @return in the contest's units
   */
  public BigInteger cost(int project) {
    return costs[project];
  }

  /**
   * How many projects the election has, those that take no part included.
   *
   * @return the number of positions
   */
  public int projects() {
    return costs.length;
  }

  /**
   * Whether a project takes part: not withdrawn, and above the thresholds.
   *
   * @param project the project
   * @return true when it can win
   */
  public boolean isEligible(int project) {
    return eligible[project];
  }

  /**
   * Whether a project takes part and some voter supports it. With the utility <em>cost</em> a
   * project without cost is supported by those who voted for it.
   *
   * @param project the project
   * @return true when it can be funded
   */
  public boolean isSupported(int project) {
    return eligible[project] && worth[project] > 0;
  }

  /**
   * How many ballots support a project.
   *
   * @param project the project
   * @return zero or more
   */
  public long votes(int project) {
    return votes[project];
  }

  /**
   * The sum of voters' utilities for a project; votes when the utility is cost or cardinality.
   *
   * @param project the project
   * @return zero or more
   */
  public long worth(int project) {
    return worth[project];
  }

  /**
   * The voters.
   *
   * @return grouped
   */
  public Profile profile() {
    return profile;
  }

  /**
   * A project's place in the order that resolves ties.
   *
   * @param project the project
   * @return the smaller place wins
   */
  public int rank(int project) {
    return ranks[project];
  }

  /**
   * Resolves a tie.
   *
   * @param step the step it was met at
   * @param tied the projects, two at least
   * @return the tie, resolved
   */
  public Tie resolve(int step, List<Integer> tied) {
    List<Integer> ordered = new ArrayList<>(tied);
    ordered.sort(Comparator.comparingInt(p -> ranks[p]));
    int chosen = ordered.get(0);
    return new Tie(step, ordered, chosen, this.order.decider(chosen, ordered), null);
  }

  /**
   * An amount for people.
   *
   * @param units in the contest's units
   * @return in currency units
   */
  public BigDecimal amount(BigInteger units) {
    BigDecimal amount = new BigDecimal(units, scale).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /**
   * The projects that can be funded.
   *
   * @return positions in the election, in its order
   */
  public List<Integer> supported() {
    List<Integer> supported = new ArrayList<>();
    for (int p = 0; p < costs.length; p++) {
      if (isSupported(p)) {
        supported.add(p);
      }
    }
    return supported;
  }
}
