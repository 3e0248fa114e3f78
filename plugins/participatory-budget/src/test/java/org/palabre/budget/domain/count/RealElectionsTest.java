package org.palabre.budget.domain.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.ballot.Choices.Mark;
import org.palabre.budget.domain.count.PartElection.Naming;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;
import org.palabre.budget.domain.edition.BudgetRules.Counting;
import org.palabre.budget.domain.edition.CountRule;
import org.palabre.budget.domain.edition.TieRule;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.Project;
import org.palabre.count.pabulib.PabulibReader;

/** Real elections cast again as ballots of ours have the winners two other programs found. */
class RealElectionsTest {

  @ParameterizedTest
  @CsvSource({
    "France_Toulouse_2019, POINTS, VOTES_PER_EURO, greedy_density_points",
    "France_Toulouse_2019, POINTS, EQUAL_SHARES, mes_add1u_points",
    "France_Toulouse_2022, APPROVAL, MOST_VOTES, greedy_density_cost",
    "France_Toulouse_2022, APPROVAL, VOTES_PER_EURO, greedy_density_cardinality",
    "France_Toulouse_2022_1_-_Capitole_Arnaud_Bernard_Carmes, APPROVAL, MOST_VOTES,"
        + " greedy_density_cost",
    "France_Toulouse_2022_1_-_Capitole_Arnaud_Bernard_Carmes, APPROVAL, EQUAL_SHARES,"
        + " mes_add1u_cost",
    "US_Stanford_Dataset_PB_Cambridge_2015_vote_knapsacks, KNAPSACK, MOST_VOTES,"
        + " greedy_density_cost"
  })
  void haveTheWinnersOfTheReference(String name, BallotType type, CountRule rule, String run)
      throws IOException {
    Path data = Path.of(System.getProperty("palabre.shared", "missing"), "data");
    assumeTrue(Files.isDirectory(data), "palabre.shared is not set.");
    Election real = PabulibReader.read(data.resolve("pb").resolve(name + ".pb"));
    Election ours = castAgain(real, type, rule);
    assertThat(PartCount.winners(RecountFile.of(ours).read()))
        .isEqualTo(reference(data, name, run));
  }

  /** The references part level projects by id; so does this election, for once. */
  private static Election castAgain(Election real, BallotType type, CountRule rule) {
    List<Option> options = new ArrayList<>();
    Map<Integer, String> codes = new HashMap<>();
    for (Project project : real.projects()) {
      int number = options.size() + 1;
      codes.put(number, project.id());
      options.add(new Option(UUID.randomUUID(), number, project.name(), "", project.cost()));
    }
    List<Choices> cast = new ArrayList<>();
    Ballots ballots = real.ballots();
    for (int b = 0; b < ballots.size(); b++) {
      List<Mark> marks = new ArrayList<>();
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        marks.add(new Mark(ballots.choice(i) + 1, (int) ballots.points(i)));
      }
      cast.add(Choices.read(new Choices(List.of(new Choices.Part("", marks))).write()));
    }
    Election made =
        new PartElection(
                new Naming("Ville", "Édition", "fr", "graine", codes),
                new Ballot(type, 7, 7, 3),
                new Counting(rule, TieRule.COST_THEN_LOT, 0))
            .of(new BallotSheet.Part("", "", real.budget(), options), cast, new Random(5));
    Map<String, String> keys = new LinkedHashMap<>(made.meta());
    keys.put("tie_breaking", "id");
    return new Election(
        keys,
        Map.of(),
        made.budget(),
        made.kind(),
        made.projects(),
        made.ballots(),
        List.of(),
        List.of());
  }

  private static List<String> reference(Path data, String name, String run) throws IOException {
    try (Reader reader =
        Files.newBufferedReader(data.resolve("pb-reference").resolve(name + ".pabutools.json"))) {
      JsonObject runs = Json.createReader(reader).readObject().getJsonObject("runs");
      return runs.getJsonObject(run).getJsonArray("winners").getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    }
  }
}
