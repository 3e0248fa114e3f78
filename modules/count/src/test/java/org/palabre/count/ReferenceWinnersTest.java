package org.palabre.count;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.palabre.count.equalshares.Completion;
import org.palabre.count.equalshares.EqualShares;
import org.palabre.count.greedy.Greedy;
import org.palabre.count.pabulib.PabulibReader;

/** Every finished result of the two reference programs, recounted. */
class ReferenceWinnersTest {

  @TestFactory
  Stream<DynamicTest> everyFinishedReferenceIsFoundAgain() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : SharedData.elections()) {
      Election election = PabulibReader.read(file);
      for (String program : List.of("pabutools", "independent")) {
        JsonObject runs = SharedData.reference(file, program).getJsonObject("runs");
        for (String key : runs.keySet()) {
          JsonObject run = runs.getJsonObject(key);
          if (key.contains("partial") || !run.containsKey("winners")) {
            continue;
          }
          List<String> expected =
              run.getJsonArray("winners").getValuesAs(JsonString.class).stream()
                  .map(JsonString::getString)
                  .toList();
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + " " + program + " " + key,
                  () -> assertThat(count(election, key).winnerIds()).isEqualTo(expected)));
        }
      }
    }
    return tests.stream();
  }

  private static Outcome count(Election election, String key) {
    Contest contest = new Contest(election, Contest.Terms.of(utility(key)));
    if (key.startsWith("greedy_density")) {
      return new Greedy(contest, Greedy.Order.PER_COST, Greedy.Fit.SKIP).count();
    }
    return new EqualShares(contest, completion(key)).count();
  }

  private static Utility utility(String key) {
    return switch (key.substring(key.lastIndexOf('_') + 1)) {
      case "cost" -> Utility.COST;
      case "cardinality" -> Utility.CARDINALITY;
      case "points" -> Utility.SCORE;
      case "borda" -> Utility.BORDA;
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static Completion completion(String key) {
    Completion.Start exact = Completion.Start.EXACT;
    Completion.Stop exhaustive = Completion.Stop.EXHAUSTIVE;
    String method = key.substring(0, key.lastIndexOf('_'));
    return switch (method) {
      case "mes" -> Completion.NONE;
      case "mes_greedy" -> new Completion(Completion.Kind.GREEDY, exact, exhaustive);
      case "mes_add1" -> new Completion(Completion.Kind.ADD1, exact, exhaustive);
      case "mes_add1u" -> new Completion(Completion.Kind.ADD1U, exact, exhaustive);
      case "mes_add1_nostop_integral" ->
          new Completion(Completion.Kind.ADD1, Completion.Start.FLOOR, Completion.Stop.OVERSPEND);
      default -> throw new IllegalArgumentException(key);
    };
  }
}
