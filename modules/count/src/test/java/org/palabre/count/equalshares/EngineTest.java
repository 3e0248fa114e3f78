package org.palabre.count.equalshares;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.count.BallotKind;
import org.palabre.count.Ballots;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.Fraction;
import org.palabre.count.Outcome;
import org.palabre.count.Project;
import org.palabre.count.RandomElections;
import org.palabre.count.Utility;

/** The fast engine against the definition written word for word. */
class EngineTest {

  @ParameterizedTest
  @EnumSource(Utility.class)
  void selectsWhatTheDefinitionSelects(Utility utility) {
    RandomElections elections = new RandomElections(utility.ordinal());
    for (int i = 0; i < 4000; i++) {
      Contest contest = contest(elections, utility);
      BigInteger voters = BigInteger.valueOf(contest.profile().ballots);
      Engine engine = new Engine(contest, voters);
      for (int raise = 0; raise < 3; raise++) {
        BigInteger budget = contest.budget().add(voters.multiply(BigInteger.valueOf(raise * 7L)));
        Run run = engine.run(budget);
        PlainEqualShares plain = new PlainEqualShares(contest, new Fraction(budget, voters));
        assertThat(Arrays.stream(run.order()).boxed()).isEqualTo(plain.order);
        assertThat(run.ties().stream().map(Run.TieAt::projects))
            .containsExactlyElementsOf(plain.ties.values());
        for (int round = 0; round < run.order().length; round++) {
          Fraction price =
              new Fraction(
                  engine.ledger().price(round), engine.ledger().denominator().multiply(voters));
          assertThat(price).isEqualTo(plain.prices.get(round));
        }
        for (int g = 0; g < plain.left.length; g++) {
          Fraction left =
              new Fraction(engine.ledger().left(g), engine.ledger().denominator().multiply(voters));
          assertThat(left).isEqualTo(plain.left[g]);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Utility.class)
  void jumpingGivesWhatTryingEveryRaiseGives(Utility utility) {
    RandomElections elections = new RandomElections(100 + utility.ordinal());
    for (int i = 0; i < 3000; i++) {
      Contest contest = contest(elections, utility);
      if (i % 10 == 0) {
        contest = dearer(contest, 40);
      }
      for (Completion.Start start : Completion.Start.values()) {
        for (Completion.Stop stop : Completion.Stop.values()) {
          Completion add1 = new Completion(Completion.Kind.ADD1, start, stop);
          Outcome jumped = new EqualShares(contest, add1, true).count();
          Outcome stepped = new EqualShares(contest, add1, false).count();
          assertThat(jumped).isEqualTo(stepped);
        }
      }
    }
  }

  /**
   * Two projects whose ρ fall together for millions of raises, always tied: no reason to stop at
   * each.
   */
  @Test
  @Timeout(20)
  void jumpsOverTwinsThatStayTied() {
    Ballots.Builder ballots = new Ballots.Builder(false);
    for (int[] ballot : new int[][] {{0, 1, 2}, {0}, {0}, {0}, {0}, {0}, {1, 2}, {1, 2}, {3}, {}}) {
      for (int project : ballot) {
        ballots.add(project);
      }
      ballots.endBallot();
    }
    List<Project> projects = new ArrayList<>();
    for (String cost : List.of("120000000", "450000000", "450000000", "400000000")) {
      projects.add(new Project("p" + projects.size(), new BigDecimal(cost), Map.of()));
    }
    Election election =
        new Election(
            Map.of(),
            Map.of(),
            new BigDecimal("1000000000"),
            BallotKind.APPROVAL,
            projects,
            ballots.build(),
            List.of(),
            List.of());
    Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
    Completion add1 =
        new Completion(Completion.Kind.ADD1, Completion.Start.EXACT, Completion.Stop.EXHAUSTIVE);
    Outcome outcome = new EqualShares(contest, add1).count();
    assertThat(outcome.winnerIds()).containsExactly("p0", "p1");
    assertThat(outcome.raise()).isEqualTo(BigInteger.valueOf(206666666));
  }

  /** The same with costs and envelope many times larger, so that raises are small beside them. */
  private static Contest dearer(Contest contest, int factor) {
    BigDecimal times = BigDecimal.valueOf(factor);
    Election election = contest.election();
    List<Project> projects =
        election.projects().stream()
            .map(p -> p.isWithdrawn() ? p : new Project(p.id(), p.cost().multiply(times), Map.of()))
            .toList();
    return new Contest(
        new Election(
            election.meta(),
            election.metaLines(),
            election.budget().multiply(times),
            election.kind(),
            projects,
            election.ballots(),
            List.of(),
            List.of()),
        contest.terms());
  }

  private static Contest contest(RandomElections elections, Utility utility) {
    BallotKind kind =
        List.of(BallotKind.values()).stream()
            .filter(utility::suits)
            .reduce((first, second) -> second)
            .get();
    return new Contest(elections.next(kind), Contest.Terms.of(utility));
  }
}
