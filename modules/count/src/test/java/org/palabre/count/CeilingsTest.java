package org.palabre.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.greedy.Greedy;
import org.palabre.count.rulebook.Asked;
import org.palabre.count.rulebook.Counting;
import org.palabre.count.rulebook.Settings;

class CeilingsTest {

  /** Amsterdam bounds what each neighbourhood receives: 150,000, 100,000 and 250,000. */
  @Test
  void noNeighbourhoodOfAmsterdamReceivesMoreThanItsCeiling() throws IOException {
    Election election = SharedData.election("Netherlands_Amsterdam_252");
    assertThat(election.ceilings()).hasSize(3);
    for (String completion : List.of("none", "add1u")) {
      Asked asked =
          new Asked(
              completion.equals("none") ? "greedy" : "equal-shares",
              "cost",
              completion,
              null,
              null,
              false,
              null,
              null,
              false,
              "file",
              null,
              null);
      Outcome outcome = Counting.count(election, Settings.of(election, asked)).outcome();
      assertThat(outcome.winners()).isNotEmpty();
      for (Ceiling ceiling : election.ceilings()) {
        assertThat(spent(outcome, ceiling)).isLessThanOrEqualTo(ceiling.limit());
      }
    }
  }

  @Test
  @Timeout(60)
  void ceilingsHoldUnderEveryRuleAndAdd1Ends() {
    RandomElections elections = new RandomElections(21);
    Random random = new Random(22);
    for (int i = 0; i < 800; i++) {
      Election election = elections.next(BallotKind.APPROVAL);
      List<Ceiling> ceilings = new ArrayList<>();
      for (int c = 0; c < 2; c++) {
        BitSet members = new BitSet();
        for (int p = 0; p < election.projects().size(); p++) {
          members.set(p, random.nextBoolean());
        }
        ceilings.add(
            random.nextBoolean()
                ? Ceiling.exclusive("variants", members)
                : Ceiling.onCost("area", BigDecimal.valueOf(random.nextInt(200)), members));
      }
      Contest contest =
          new Contest(
              election,
              new Contest.Terms(Utility.COST, null, false, null, ceilings, TieChain.BY_ID));
      List<Outcome> outcomes = new ArrayList<>();
      outcomes.add(new Greedy(contest, Greedy.Order.VOTES, Greedy.Fit.SKIP).count());
      for (Completion.Kind kind : Completion.Kind.values()) {
        for (Completion.Stop stop : Completion.Stop.values()) {
          Completion completion = new Completion(kind, Completion.Start.EXACT, stop);
          Outcome outcome = new EqualShares(contest, completion).count();
          assertThat(outcome).isEqualTo(new EqualShares(contest, completion, false).count());
          outcomes.add(outcome);
        }
      }
      for (Outcome outcome : outcomes) {
        assertThat(outcome.cost()).isLessThanOrEqualTo(contest.budget());
        for (Ceiling ceiling : ceilings) {
          if (ceiling.limit() == null) {
            assertThat(outcome.winners().stream().filter(ceiling.members()::get).count())
                .isLessThanOrEqualTo(1);
          } else {
            assertThat(spent(outcome, ceiling)).isLessThanOrEqualTo(ceiling.limit());
          }
        }
      }
    }
  }

  private static BigDecimal spent(Outcome outcome, Ceiling ceiling) {
    BigInteger spent = BigInteger.ZERO;
    for (int winner : outcome.winners()) {
      if (ceiling.members().get(winner)) {
        spent = spent.add(outcome.contest().cost(winner));
      }
    }
    return outcome.contest().amount(spent);
  }
}
