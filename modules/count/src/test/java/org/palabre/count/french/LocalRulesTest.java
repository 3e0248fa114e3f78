package org.palabre.count.french;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.count.BallotKind;
import org.palabre.count.Ballots;
import org.palabre.count.Contest;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;
import org.palabre.count.Utility;

/** A worked example for each rule, small enough to be followed by hand. */
class LocalRulesTest {

  /**
   * Grenoble 2017: 800,000 € in all. Of the two projects above 200,000 €, the swimming pool leads
   * (9 votes) and takes 500,000 €; the square, though ahead of every small project, is the second
   * large one and loses. In the 300,000 € left: trees (7 votes), then the market hall at exactly
   * 200,000 €, which is not above the threshold; the cinema no longer fits; the benches do.
   */
  @Test
  void grenobleFundsOneLargeThenSmallOnes() throws IOException {
    Election election =
        election(
            "800000",
            project("pool", "500000", "", 9),
            project("square", "250000", "", 8),
            project("trees", "80000", "", 7),
            project("hall", "200000", "", 6),
            project("cinema", "30000", "", 5),
            project("benches", "20000", "", 4));
    String rules =
        """
        # Grenoble 2017
        rule = large-then-small
        large.threshold = 200000
        large.winners = 1
        """;
    assertThat(winners(election, rules)).containsExactly("pool", "trees", "hall", "benches");
  }

  /**
   * Rennes 2017: the two best of each quarter first. North's third project has more votes than any
   * of South's, but waits; with what is left it comes before South's third.
   */
  @Test
  void rennesFundsTheTwoBestOfEachQuarterFirst() throws IOException {
    Election election =
        election(
            "100",
            project("n1", "20", "North", 9),
            project("n2", "20", "North", 8),
            project("n3", "20", "North", 7),
            project("s1", "20", "South", 3),
            project("s2", "20", "South", 2),
            project("s3", "20", "South", 1));
    String rules = "rule = best-per-area\narea.column = area\narea.winners = 2\n";
    assertThat(winners(election, rules)).containsExactly("n1", "n2", "s1", "s2", "n3");
  }

  /**
   * Gironde: the ranking funds a1, a2, b1 and a3, all 100 €. Canton C has no winner: its best, c1,
   * costs 35 €. The last ranked winner, b1, cannot go (canton B would be empty), a3 can (20 €) and
   * then a2 (30 €): 10 € were left over, so 20 is not enough and a2 goes as well.
   */
  @Test
  void girondeGivesEachCantonAWinner() throws IOException {
    Election election =
        election(
            "100",
            project("a1", "25", "A", 9),
            project("a2", "30", "A", 8),
            project("a3", "20", "A", 7),
            project("b1", "15", "B", 6),
            project("c1", "35", "C", 5),
            project("c2", "30", "C", 4));
    String rules = "rule = one-winner-per-area\narea.column = area\n";
    assertThat(winners(election, rules)).containsExactly("a1", "b1", "c1");
  }

  /** When a canton's best project cannot be paid whoever leaves, its next one is tried. */
  @Test
  void girondeTriesACantonsNextProject() throws IOException {
    Election election =
        election(
            "100",
            project("a1", "60", "A", 9),
            project("a2", "40", "A", 8),
            project("c1", "50", "C", 5),
            project("c2", "30", "C", 4));
    String rules = "rule = one-winner-per-area\narea.column = area\n";
    assertThat(winners(election, rules)).containsExactly("a1", "c2");
  }

  /**
   * Own envelopes: North spends 40 of its 50, South 30 of its 50. The 30 left go to the best ranked
   * project that is still out, wherever it is.
   */
  @Test
  void whatAnAreaLeavesIsTransferred() throws IOException {
    Election election =
        election(
            "100",
            project("n1", "40", "North", 9),
            project("n2", "30", "North", 8),
            project("s1", "30", "South", 3),
            project("s2", "25", "South", 2));
    String rules =
        "rule = area-envelopes\narea.column = area\nenvelope.North = 50\nenvelope.South = 50\n";
    assertThat(winners(election, rules + "transfer = no\n")).containsExactly("n1", "s1");
    assertThat(winners(election, rules + "transfer = yes\n")).containsExactly("n1", "s1", "n2");
  }

  @ParameterizedTest
  @CsvSource({
    "'rule = best-per-area\narea.column = area', 3, area.winners",
    "'rule = best-per-area\narea.column = area\narea.winners = two', 3, area.winners",
    "'rule = lottery', 1, rule",
    "'area.column = area', 2, rule",
    "'rule = one-winner-per-area\narea.column = area\nlarge.winners = 1', 3, large.winners",
    "'rule = one-winner-per-area\narea.column', 2, area.column",
    "'rule = large-then-small\nlarge.winners = 1\nlarge.threshold = -1', 3, large.threshold",
    "'rule = area-envelopes\narea.column = area\nenvelope.North = 5\ntransfer = maybe', 4, transfer",
    "'rule = area-envelopes\narea.column = area\ntransfer = no', 4, envelope.",
    "'rule = lottery\nrule = lottery', 2, rule"
  })
  void aFaultyRulesFileIsTold(String rules, int line, String field) {
    Throwable thrown = catchThrowable(() -> RulesFile.read(new StringReader(rules)));
    assertThat(thrown).isInstanceOf(FaultyInput.class);
    assertThat(((FaultyInput) thrown).line()).isEqualTo(line);
    assertThat(((FaultyInput) thrown).field()).isEqualTo(field);
  }

  private record Described(Project project, int votes) {}

  private static Described project(String id, String cost, String area, int votes) {
    return new Described(new Project(id, new BigDecimal(cost), Map.of("area", area)), votes);
  }

  private static Election election(String budget, Described... described) {
    Ballots.Builder ballots = new Ballots.Builder(false);
    List<Project> projects = new ArrayList<>();
    for (Described one : described) {
      for (int v = 0; v < one.votes(); v++) {
        ballots.add(projects.size());
        ballots.endBallot();
      }
      projects.add(one.project());
    }
    return new Election(
        Map.of(),
        Map.of(),
        new BigDecimal(budget),
        BallotKind.APPROVAL,
        projects,
        ballots.build(),
        List.of(),
        List.of());
  }

  private static List<String> winners(Election election, String rules) throws IOException {
    Contest contest = new Contest(election, Contest.Terms.of(Utility.COST));
    return RulesFile.read(new StringReader(rules)).count(contest).winnerIds();
  }
}
