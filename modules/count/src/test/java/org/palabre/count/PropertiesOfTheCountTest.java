package org.palabre.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.equalshares.SupportersMoney;
import org.palabre.count.greedy.Greedy;

/** What holds in every election, tried on many generated ones. */
class PropertiesOfTheCountTest {

  private static final int ELECTIONS = 1500;

  private static BallotKind kindFor(Utility utility) {
    return switch (utility) {
      case COST, CARDINALITY -> BallotKind.APPROVAL;
      case SCORE -> BallotKind.CUMULATIVE;
      case BORDA -> BallotKind.ORDINAL;
    };
  }

  private static List<Outcome> everyOutcome(Contest contest) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Greedy.Order order : Greedy.Order.values()) {
      for (Greedy.Fit fit : Greedy.Fit.values()) {
        outcomes.add(new Greedy(contest, order, fit).count());
      }
    }
    for (Completion.Kind kind : Completion.Kind.values()) {
      for (Completion.Start start : Completion.Start.values()) {
        for (Completion.Stop stop : Completion.Stop.values()) {
          outcomes.add(new EqualShares(contest, new Completion(kind, start, stop)).count());
        }
      }
    }
    return outcomes;
  }

  @ParameterizedTest
  @EnumSource(Utility.class)
  void winnersFitTheEnvelopeAndAreSupported(Utility utility) {
    RandomElections elections = new RandomElections(11);
    for (int i = 0; i < ELECTIONS; i++) {
      Contest contest = new Contest(elections.next(kindFor(utility)), Contest.Terms.of(utility));
      for (Outcome outcome : everyOutcome(contest)) {
        assertThat(outcome.cost()).isLessThanOrEqualTo(contest.budget());
        assertThat(outcome.winnerSet().cardinality()).isEqualTo(outcome.steps().size());
        for (int winner : outcome.winners()) {
          assertThat(contest.votes(winner)).isPositive();
          assertThat(contest.election().projects().get(winner).isWithdrawn()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Utility.class)
  void renamingChangesNothingWhenNoTieDecided(Utility utility) {
    RandomElections elections = new RandomElections(12);
    Random random = new Random(3);
    int untied = 0;
    for (int i = 0; i < ELECTIONS; i++) {
      Election election = elections.next(kindFor(utility));
      List<Project> renamed = new ArrayList<>();
      for (Project project : election.projects()) {
        renamed.add(
            new Project(
                random.nextInt(1000) + "x" + project.id(), project.cost(), project.attributes()));
      }
      Election other =
          new Election(
              election.meta(),
              election.metaLines(),
              election.budget(),
              election.kind(),
              renamed,
              election.ballots(),
              List.of(),
              List.of());
      List<Outcome> before = everyOutcome(new Contest(election, Contest.Terms.of(utility)));
      List<Outcome> after = everyOutcome(new Contest(other, Contest.Terms.of(utility)));
      for (int o = 0; o < before.size(); o++) {
        if (before.get(o).ties().isEmpty()) {
          untied++;
          assertThat(after.get(o).winners()).isEqualTo(before.get(o).winners());
          assertThat(after.get(o).ties()).isEmpty();
        }
      }
    }
    assertThat(untied).isGreaterThan(1000);
  }

  @ParameterizedTest
  @EnumSource(Utility.class)
  void oneMoreSupporterNeverLosesAGreedyPlace(Utility utility) {
    RandomElections elections = new RandomElections(13);
    for (int i = 0; i < ELECTIONS; i++) {
      Contest contest = new Contest(elections.next(kindFor(utility)), Contest.Terms.of(utility));
      for (Greedy.Order order : Greedy.Order.values()) {
        for (Greedy.Fit fit : Greedy.Fit.values()) {
          for (int winner : new Greedy(contest, order, fit).count().winners()) {
            Contest more = contest.withBallots(winner, 1, 1);
            assertThat(new Greedy(more, order, fit).count().winners()).contains(winner);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Utility.class)
  void equalSharesIsPaidBySupportersWithinTheirBudgets(Utility utility) {
    RandomElections elections = new RandomElections(14);
    for (int i = 0; i < ELECTIONS; i++) {
      Contest contest = new Contest(elections.next(kindFor(utility)), Contest.Terms.of(utility));
      for (Completion.Kind kind : List.of(Completion.Kind.NONE, Completion.Kind.ADD1)) {
        Outcome outcome =
            new EqualShares(
                    contest,
                    new Completion(kind, Completion.Start.EXACT, Completion.Stop.OVERSPEND))
                .count();
        SupportersMoney money = SupportersMoney.of(outcome);
        BitSet funded = outcome.winnerSet();
        Fraction spent = Fraction.ZERO;
        for (Step step : outcome.steps()) {
          if (step.phase() == Step.Phase.EQUAL_SHARES) {
            Fraction cost = Fraction.of(contest.amount(contest.cost(step.project())));
            assertThat(money.paid(step.project())).isEqualTo(cost);
            spent = spent.plus(cost);
          }
        }
        Profile profile = contest.profile();
        Fraction left = Fraction.ZERO;
        for (int g = 0; g < profile.groups; g++) {
          assertThat(money.left(g)).isGreaterThanOrEqualTo(Fraction.ZERO);
          assertThat(money.left(g)).isLessThanOrEqualTo(outcome.voterBudget());
          left = left.plus(money.left(g).times(profile.weight[g]));
          boolean supportsAWinner = false;
          for (int e = profile.groupStart[g]; e < profile.groupStart[g + 1]; e++) {
            int p = profile.groupProject[e];
            supportsAWinner |= funded.get(p) && contest.cost(p).signum() > 0;
          }
          if (!supportsAWinner) {
            assertThat(money.left(g)).isEqualTo(outcome.voterBudget());
          }
        }
        long voters = java.util.Arrays.stream(profile.weight).asLongStream().sum();
        assertThat(left.plus(spent)).isEqualTo(outcome.voterBudget().times(voters));
        for (int p : contest.supported()) {
          if (!funded.get(p)) {
            assertThat(money.leftAfter(p, outcome.steps().size()))
                .isLessThan(Fraction.of(contest.amount(contest.cost(p))));
          }
        }
      }
    }
  }

  @Test
  void everythingIsFundedWhenTheEnvelopeIsLargeEnoughForEachVotersWishes() {
    RandomElections elections = new RandomElections(15);
    for (int i = 0; i < ELECTIONS; i++) {
      Election election = elections.next(BallotKind.APPROVAL).withBudget(new BigDecimal("1000000"));
      Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
      for (Outcome outcome : everyOutcome(contest)) {
        assertThat(outcome.winners()).containsExactlyInAnyOrderElementsOf(contest.supported());
      }
    }
  }

  @Test
  void nobodyWinsWithoutSupport() {
    Ballots.Builder empty = new Ballots.Builder(false);
    empty.endBallot();
    empty.endBallot();
    for (Ballots ballots : List.of(empty.build(), new Ballots.Builder(false).build())) {
      Election election =
          new Election(
              java.util.Map.of(),
              java.util.Map.of(),
              BigDecimal.TEN,
              BallotKind.APPROVAL,
              List.of(
                  new Project("1", BigDecimal.ONE, java.util.Map.of()),
                  new Project("2", BigDecimal.ZERO, java.util.Map.of())),
              ballots,
              List.of(),
              List.of());
      Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
      for (Outcome outcome : everyOutcome(contest)) {
        assertThat(outcome.winners()).isEmpty();
        assertThat(outcome.cost()).isEqualTo(BigInteger.ZERO);
      }
    }
  }
}
