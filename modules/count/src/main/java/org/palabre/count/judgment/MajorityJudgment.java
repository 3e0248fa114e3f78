package org.palabre.count.judgment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.palabre.count.Project;
import org.palabre.count.TieChain;

/**
 * Majority judgment: projects ranked by the grades they received (Balinski and Laraki, 2011), then
 * funded in that order, passing over what does not fit. Paris counts its participatory budget so
 * since 2021.
 */
public final class MajorityJudgment {

  /** What a ballot that does not grade a project means. */
  public enum Ungraded {
    /** It gives the worst grade. */
    WORST,
    /** It says nothing about the project; shares of grades are compared. */
    EXCLUDE
  }

  /**
   * A project's place.
   *
   * @param project its position among the graded projects
   * @param id its id
   * @param counts the grades it received, worst first, as they were counted
   * @param median the lower median's place on the scale, from 0; −1 without any grade
   * @param isFunded whether it is funded
   */
  public record Ranked(int project, String id, long[] counts, int median, boolean isFunded) {}

  /**
   * What the count found.
   *
   * @param ranking every project, best first
   * @param ties projects with the same grades exactly: each list in the order the chain gave them
   * @param spent what the funded projects cost; zero when no costs were given
   */
  public record Judged(List<Ranked> ranking, List<JudgedTie> ties, BigDecimal spent) {}

  /**
   * Equal projects, and how they were parted.
   *
   * @param place the place they compete for, from 1
   * @param ids the projects, in the order of the chain
   * @param by the criterion that decided
   */
  public record JudgedTie(int place, List<String> ids, String by) {}

  private final GradedElection election;
  private final Ungraded ungraded;
  private final TieChain chain;

  /**
   * Prepares the rule.
   *
   * @param election the grades
   * @param ungraded what a missing grade means
   * @param chain the order that resolves ties; <em>votes</em> are the ballots that graded a project
   */
  public MajorityJudgment(GradedElection election, Ungraded ungraded, TieChain chain) {
    this.election = election;
    this.ungraded = ungraded;
    this.chain = chain;
  }

  /**
   * Counts.
   *
   * @return the ranking and who is funded
   */
  public Judged count() {
    int size = election.ids().size();
    long[][] counted = new long[size][];
    Merit[] merits = new Merit[size];
    for (int p = 0; p < size; p++) {
      counted[p] = election.counts()[p].clone();
      if (ungraded == Ungraded.WORST) {
        counted[p][0] += election.ungraded()[p];
      }
      merits[p] = new Merit(counted[p]);
    }
    Chain ties = new Chain();
    List<Integer> order =
        new ArrayList<>(
            IntStream.range(0, size).boxed().filter(p -> !ties.isWithdrawn(p)).toList());
    order.sort(
        (p, q) -> {
          int compared = merits[q].compareTo(merits[p]);
          return compared != 0 ? compared : Integer.compare(ties.ranks[p], ties.ranks[q]);
        });
    return fund(order, merits, counted, ties);
  }

  private Judged fund(List<Integer> order, Merit[] merits, long[][] counted, Chain ties) {
    List<Ranked> ranking = new ArrayList<>();
    List<JudgedTie> met = new ArrayList<>();
    BigDecimal left = election.election() == null ? BigDecimal.ZERO : election.election().budget();
    BigDecimal spent = BigDecimal.ZERO;
    for (int place = 0; place < order.size(); place++) {
      int p = order.get(place);
      List<Integer> tied = new ArrayList<>();
      for (int q = place; q < order.size() && merits[order.get(q)].compareTo(merits[p]) == 0; q++) {
        tied.add(order.get(q));
      }
      if (tied.size() > 1) {
        met.add(ties.resolved(place + 1, tied));
      }
      BigDecimal cost = ties.costs[p];
      boolean fits = cost.compareTo(left) <= 0;
      if (fits) {
        left = left.subtract(cost);
        spent = spent.add(cost);
      }
      ranking.add(new Ranked(p, election.ids().get(p), counted[p], merits[p].median(), fits));
    }
    return new Judged(ranking, met, spent);
  }

  /** The order of ties over this election's own projects. */
  private final class Chain {
    private final BigDecimal[] costs;
    private final TieChain.Order order;
    private final int[] ranks;

    Chain() {
      int size = election.ids().size();
      costs = new BigDecimal[size];
      long[] votes = new long[size];
      Map<String, Integer> positions =
          election.election() == null ? Map.of() : election.election().positions();
      for (int p = 0; p < size; p++) {
        Integer position = positions.get(election.ids().get(p));
        costs[p] =
            position == null
                ? BigDecimal.ZERO
                : election.election().projects().get(position).cost();
        votes[p] = election.ballots() - election.ungraded()[p];
      }
      order = chain.over(election.ids(), votes, List.of(costs));
      ranks = order.ranks();
    }

    boolean isWithdrawn(int p) {
      return costs[p].compareTo(Project.WITHDRAWN_COST) == 0;
    }

    JudgedTie resolved(int place, List<Integer> tied) {
      List<String> ids = tied.stream().map(election.ids()::get).toList();
      return new JudgedTie(place, ids, order.decider(tied.get(0), tied));
    }
  }
}
