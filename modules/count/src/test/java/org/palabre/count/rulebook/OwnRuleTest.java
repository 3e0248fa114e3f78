package org.palabre.count.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.pabulib.PabulibReader;

/** What a file says of its own count, and when an option goes before it. */
class OwnRuleTest {

  @Test
  void takesTheChainAndTheVotesNeededFromTheFile() throws IOException {
    Settings settings =
        Settings.of(
            file("greedy-per-cost", "tie_breaking;votes,cost,lot:2026\nmin_project_votes;2"),
            Asked.NOTHING);
    assertThat(settings.rule()).isEqualTo(Rule.GREEDY_PER_COST);
    assertThat(settings.tie()).hasToString("votes,cost,lot:2026");
    assertThat(settings.minVotes()).isEqualByComparingTo("2");
  }

  @Test
  void leavesThemWhenAnotherRuleIsAskedFor() throws IOException {
    Election election = file("greedy", "tie_breaking;votes,cost,lot:2026\nmin_project_votes;2");
    Settings settings = Settings.of(election, Asked.NOTHING.with("greedy", null, null, false));
    assertThat(settings.tie()).hasToString("id");
    assertThat(settings.minVotes()).isNull();
  }

  @Test
  void completesEqualSharesAsTheOptionsDo() throws IOException {
    Election election = file("equalshares/add1u", "");
    Completion own = Settings.of(election, Asked.NOTHING).completion();
    assertThat(own)
        .isEqualTo(
            Settings.of(election, Asked.NOTHING.with("equal-shares", null, "add1u", false))
                .completion());
  }

  @Test
  void refusesAChainThatLeavesATieOpen() throws IOException {
    Election election = file("greedy", "tie_breaking;votes");
    assertThatThrownBy(() -> Settings.of(election, Asked.NOTHING))
        .isInstanceOfSatisfying(
            FaultyInput.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(6);
              assertThat(fault.field()).isEqualTo("tie_breaking");
              assertThat(fault.fault().key()).isEqualTo("fault.tie.open");
            });
  }

  private static Election file(String rule, String more) throws IOException {
    String text =
        """
        META
        key;value
        budget;100
        vote_type;approval
        rule;%s
        %s
        PROJECTS
        project_id;cost
        1;60
        2;60
        VOTES
        voter_id;vote
        1;1
        2;2
        """
            .formatted(rule, more);
    return PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
