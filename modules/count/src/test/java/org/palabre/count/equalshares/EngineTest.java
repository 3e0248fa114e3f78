package org.palabre.count.equalshares;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.count.BallotKind;
import org.palabre.count.Contest;
import org.palabre.count.Fraction;
import org.palabre.count.Outcome;
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

  private static Contest contest(RandomElections elections, Utility utility) {
    BallotKind kind =
        List.of(BallotKind.values()).stream()
            .filter(utility::suits)
            .reduce((first, second) -> second)
            .get();
    return new Contest(elections.next(kind), Contest.Terms.of(utility));
  }
}
