package org.palabre.budget.domain.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.count.PastElection.Outcomes;
import org.palabre.budget.domain.count.PastElection.Winner;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.budget.domain.edition.TieRule;
import org.palabre.count.FaultyInput;
import org.palabre.count.pabulib.PabulibReader;

/** A past election under candidate rules, beside its own result. */
class PastElectionTest {

  @Test
  void showsWhoWouldHaveWonInstead() throws IOException {
    Outcomes outcomes = under("greedy", CountRule.VOTES_PER_EURO, 0);
    assertThat(outcomes.own().orElseThrow()).extracting(Winner::id).containsExactly("1");
    assertThat(outcomes.candidate()).extracting(Winner::id).containsExactly("2", "3");
    assertThat(outcomes.gained()).extracting(Winner::name).containsExactly("Bancs", "Mare");
    assertThat(outcomes.lost()).extracting(Winner::name).containsExactly("Halle");
    assertThat(outcomes.both()).isEmpty();
  }

  @Test
  void asksForTheVotesTheCandidateRulesAskFor() throws IOException {
    assertThat(under("greedy", CountRule.VOTES_PER_EURO, 2).candidate())
        .extracting(Winner::id)
        .containsExactly("2");
  }

  @Test
  void countsByTheCandidateAloneWhenTheFileNamesNoRule() throws IOException {
    Outcomes outcomes = under("unknown", CountRule.MOST_VOTES, 0);
    assertThat(outcomes.own()).isEmpty();
    assertThat(outcomes.candidate()).extracting(Winner::id).containsExactly("1");
  }

  @Test
  void refusesGradesOfBallotsWithoutAny() {
    assertThatThrownBy(() -> under("greedy", CountRule.MAJORITY_JUDGMENT, 0))
        .isInstanceOf(FaultyInput.class);
  }

  private static Outcomes under(String own, CountRule rule, int least) throws IOException {
    String text =
        """
        META
        key;value
        budget;100
        vote_type;approval
        rule;%s
        PROJECTS
        project_id;cost;name
        1;100;Halle
        2;50;Bancs
        3;30;Mare
        VOTES
        voter_id;vote
        a;1,2
        b;1,2
        c;1,3
        """
            .formatted(own);
    return new PastElection(
            PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .under(new Counting(rule, TieRule.COST_THEN_LOT, least));
  }
}
