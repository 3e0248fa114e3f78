package org.palabre.budget.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.count.PartElection.Naming;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.budget.domain.edition.TieRule;
import org.palabre.count.Election;
import org.palabre.count.explain.Explanation;

/** The election made of a part, and its file, say the same and no more. */
class PartElectionTest {

  private static final Duration BRIEFLY = Duration.ofSeconds(2);
  private static final Naming NAMING =
      new Naming("Ville d’essai", "Budget 2026 ; essai", "fr", "abc", Map.of());

  @Test
  void countsEveryBallotForTheCityAndThoseThatNameAnAreaForTheArea() {
    List<Choices> cast =
        List.of(
            Choices.read(":1=1;nord:3=1"),
            Choices.read(":2=1"),
            Choices.read("sud:5=1"),
            Choices.BLANK);
    PartElection maker = maker(BallotType.APPROVAL, CountRule.MOST_VOTES, 0);
    assertThat(maker.of(part("", 1, 2), cast, new Random(1)).ballots().size()).isEqualTo(4);
    assertThat(maker.of(part("nord", 3, 4), cast, new Random(1)).ballots().size()).isEqualTo(1);
    PartCount.Result city = PartCount.count(maker.of(part("", 1, 2), cast, new Random(1)), BRIEFLY);
    assertThat(city.blank()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aFileReadBackGivesTheSameElectionAndTheSameWinners(BallotType type, CountRule rule) {
    Election election =
        maker(type, rule, 0).of(part("", 1, 2, 3, 4, 5, 6, 7, 8), cast(type, 400), new Random(7));
    RecountFile file = RecountFile.of(election);
    Election read = file.read();
    assertThat(read.ballots()).isEqualTo(election.ballots());
    assertThat(read.projects()).isEqualTo(election.projects());
    assertThat(read.warnings()).isEmpty();
    assertThat(PartCount.count(read, BRIEFLY).winners())
        .isEqualTo(PartCount.winners(election))
        .isNotEmpty();
  }

  static Stream<Arguments> rules() {
    return Stream.of(BallotType.values())
        .flatMap(
            type ->
                Stream.of(CountRule.values())
                    .filter(rule -> rule.counts(type))
                    .map(rule -> Arguments.of(type, rule)));
  }

  @Test
  void theFileHoldsNothingOfTheOrderOfVotesNorOfMarks() {
    List<Choices> cast = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      cast.add(Choices.read(i < 100 ? ":2=1,1=1" : ":3=1"));
    }
    PartElection maker = maker(BallotType.APPROVAL, CountRule.MOST_VOTES, 0);
    String text =
        new String(
            RecountFile.of(maker.of(part("", 1, 2, 3), cast, new Random(3))).bytes(),
            StandardCharsets.UTF_8);
    List<String> votes = text.substring(text.indexOf("VOTES\n")).lines().skip(2).toList();
    assertThat(votes).hasSize(200).allMatch(line -> line.matches("\\d+;(1,2|3)"));
    assertThat(votes.subList(0, 100)).anyMatch(line -> line.endsWith(";3"));
    assertThat(text).contains("\nVOTES\nvoter_id;vote\n").doesNotContain("receipt", "date_");
  }

  @Test
  void levelProjectsArePartedByCostThenByTheLotOfTheSeed() {
    List<Choices> cast = List.of(Choices.read(":1=1,2=1,3=1"));
    BallotSheet.Part part =
        new BallotSheet.Part(
            "",
            "",
            new BigDecimal("100"),
            List.of(option(1, "80"), option(2, "60"), option(3, "60")));
    PartCount.Result result =
        PartCount.count(
            maker(BallotType.APPROVAL, CountRule.MOST_VOTES, 0).of(part, cast, new Random(1)),
            BRIEFLY);
    assertThat(result.ties()).hasSize(1);
    assertThat(result.ties().get(0).by()).isEqualTo("lot");
    assertThat(result.winners()).hasSize(1).doesNotContain("1");
  }

  @Test
  void aProjectWithTooFewVotesLosesAlsoInTheFile() {
    List<Choices> cast = List.of(Choices.read(":1=1"), Choices.read(":1=1"), Choices.read(":2=1"));
    Election election =
        maker(BallotType.APPROVAL, CountRule.MOST_VOTES, 2).of(part("", 1, 2), cast, new Random(1));
    assertThat(PartCount.winners(RecountFile.of(election).read())).containsExactly("1");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nobodyWinsWhenNobodyVotedOrAllVotedBlank(BallotType type, CountRule rule) {
    PartElection maker = maker(type, rule, 0);
    Election none = maker.of(part("", 1, 2), List.of(), new Random(1));
    assertThat(PartCount.count(none, BRIEFLY).winners()).isEmpty();
    Election blank = maker.of(part("", 1, 2), List.of(Choices.BLANK), new Random(1));
    PartCount.Result result = PartCount.count(blank, BRIEFLY);
    assertThat(result.winners()).isEmpty();
    assertThat(result.others()).allMatch(other -> other.winners().isEmpty());
    assertThat(result.lines())
        .extracting(PartCount.Line::verdict)
        .containsOnly(Explanation.Verdict.NO_SUPPORT);
    assertThat(result.blank()).isEqualTo(1);
  }

  @Test
  void saysHowManyBallotsNobodyElseFilledInTheSameWay() {
    List<Choices> cast =
        List.of(Choices.read(":1=1,2=2"), Choices.read(":1=1,2=2"), Choices.read(":2=1,1=2"));
    Election election =
        maker(BallotType.RANKING, CountRule.MOST_VOTES, 0).of(part("", 1, 2), cast, new Random(1));
    assertThat(PartCount.count(election, BRIEFLY).alone()).isEqualTo(1);
  }

  @Test
  void keepsTheCodesOfElsewhereUnlessTwoAreTheSame() {
    Ballot limits = new Ballot(BallotType.APPROVAL, 5, 0, 0);
    Counting counting = new Counting(CountRule.MOST_VOTES, TieRule.LOT, 0);
    Naming coded = new Naming("V", "E", "fr", "s", Map.of(1, "02-01", 2, "02-02"));
    assertThat(
            new PartElection(coded, limits, counting)
                .of(part("", 1, 2), List.of(), new Random(1))
                .positions())
        .containsOnlyKeys("02-01", "02-02");
    Naming twice = new Naming("V", "E", "fr", "s", Map.of(1, "x", 2, "x"));
    assertThat(
            new PartElection(twice, limits, counting)
                .of(part("", 1, 2), List.of(), new Random(1))
                .positions())
        .containsOnlyKeys("1", "2");
  }

  private static PartElection maker(BallotType type, CountRule rule, int least) {
    boolean points = type == BallotType.POINTS;
    return new PartElection(
        NAMING,
        new Ballot(type, 5, points ? 10 : 0, points ? 5 : 0),
        new Counting(rule, TieRule.COST_THEN_LOT, least));
  }

  private static BallotSheet.Part part(String key, int... numbers) {
    return new BallotSheet.Part(
        key,
        key,
        new BigDecimal("200000"),
        IntStream.of(numbers).mapToObj(number -> option(number, number * 9_000 + ".55")).toList());
  }

  private static Option option(int number, String cost) {
    return new Option(
        UUID.randomUUID(), number, "Projet \"" + number + "\" ; essai", "", new BigDecimal(cost));
  }

  private static List<Choices> cast(BallotType type, int ballots) {
    Random random = new Random(11);
    List<Choices> cast = new ArrayList<>();
    for (int b = 0; b < ballots; b++) {
      int size = random.nextInt(4);
      List<Integer> projects = new ArrayList<>(IntStream.rangeClosed(1, 8).boxed().toList());
      java.util.Collections.shuffle(projects, random);
      List<Choices.Mark> marks = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int value =
            switch (type) {
              case APPROVAL, KNAPSACK -> 1;
              case POINTS -> 1 + random.nextInt(3);
              case RANKING -> i + 1;
              case GRADES -> 1 + random.nextInt(BallotSheet.BEST_GRADE);
            };
        marks.add(new Choices.Mark(projects.get(i), value));
      }
      cast.add(new Choices(List.of(new Choices.Part("", marks))));
    }
    return cast;
  }
}
