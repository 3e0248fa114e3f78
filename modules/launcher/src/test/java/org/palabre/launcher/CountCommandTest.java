package org.palabre.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as an outside program sees it: its output, its exit code, nothing else. */
class CountCommandTest {

  private static final String STREET =
      """
      META
      key;value
      budget;1000.50
      vote_type;approval
      rule;greedy
      PROJECTS
      project_id;cost;name;district
      1;400;Trees;North
      2;600;Benches;South
      3;600;Swings;South
      VOTES
      voter_id;vote
      a;1,2
      b;1,3
      c;
      """;

  @TempDir private Path folder;

  private record Answer(int code, String out, String err) {
    JsonObject json() {
      return Json.createReader(new StringReader(out)).readObject();
    }

    List<String> winners() {
      return json().getJsonArray("winners").getValuesAs(JsonString::getString);
    }
  }

  private static synchronized Answer run(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true));
      System.setErr(new PrintStream(errBytes, true));
      int code = new CommandLine(new CountCommand()).execute(words);
      return new Answer(
          code,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Answer count(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of(file("street.pb", STREET), "--json"));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  @Test
  void countsARecountFileByItsOwnRuleChainAndThresholdWithoutAnyOption() throws IOException {
    String own =
        STREET.replace(
            "rule;greedy",
            "rule;greedy-per-cost\ntie_breaking;votes,cost,lot:2026\nmin_project_votes;2");
    Answer answer = run(file("own.pb", own), "--json");
    assertThat(answer.winners()).containsExactly("1");
    JsonObject options = answer.json().getJsonObject("options");
    assertThat(options.getString("rule")).isEqualTo("greedy-per-cost");
    assertThat(options.getString("tie")).isEqualTo("votes,cost,lot:2026");
  }

  @Test
  void saysEverythingTheContractAsksFor() throws IOException {
    Answer answer = count("--rule", "equal-shares", "--explain");
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    JsonObject result = answer.json();
    assertThat(result.keySet())
        .contains(
            "version",
            "input_sha256",
            "options",
            "budget",
            "total_cost",
            "winners",
            "ranking",
            "ties",
            "voter_budget",
            "steps",
            "stop",
            "warnings",
            "explanations",
            "seconds");
    assertThat(result.getString("budget")).isEqualTo("1000.5");
    assertThat(result.getString("total_cost")).isEqualTo("400");
    assertThat(result.getString("voter_budget")).isEqualTo("667/2");
    assertThat(result.getString("version")).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(result.getString("input_sha256")).matches("[0-9a-f]{64}");
    assertThat(result.getJsonArray("explanations")).hasSize(3);
    assertThat(result.getJsonObject("options").keySet())
        .contains(
            "rule",
            "utility",
            "completion",
            "add1_start",
            "add1_stop",
            "compare",
            "fit",
            "min_votes",
            "strict",
            "areas",
            "ungraded",
            "grades",
            "blank",
            "tie",
            "explain");
  }

  @Test
  void reportsTheTieThatDecided() throws IOException {
    Answer answer = count();
    assertThat(answer.winners()).containsExactly("1", "2");
    JsonArray ties = answer.json().getJsonArray("ties");
    assertThat(ties).hasSize(1);
    assertThat(ties.getJsonObject(0).toString())
        .isEqualTo("{\"step\":2,\"projects\":[\"2\",\"3\"],\"chosen\":\"2\",\"by\":\"id\"}");
    Answer lot = count("--tie", "votes,cost,lot:2026");
    assertThat(lot.json().getJsonArray("ties").getJsonObject(0).getString("by")).isEqualTo("lot");
    assertThat(lot.winners()).isEqualTo(count("--tie", "votes,cost,lot:2026").winners());
  }

  @ParameterizedTest
  @CsvSource({
    "--rule, bof",
    "--rule, ",
    "--utility, happiness",
    "--utility, score",
    "--utility, borda",
    "--completion, add2",
    "--completion, add1",
    "--add1-start, zero",
    "--add1-stop, never",
    "--fit, jump",
    "--min-votes, many",
    "--min-votes, -1",
    "--areas, all",
    "--ungraded, best",
    "--tie, votes",
    "--tie, age",
    "--tie, lot:",
    "--rules, nowhere",
    "--unknown, x"
  })
  void aWrongOptionIsToldWithoutAResult(String option, String value) throws IOException {
    Answer answer = value == null ? count(option) : count(option, value);
    assertThat(answer.code()).isEqualTo(2);
    JsonObject fault = answer.json();
    assertThat(fault.keySet()).containsExactly("error", "line", "field", "mend");
    assertThat(fault.get("line")).isEqualTo(JsonValue.NULL);
    assertThat(fault.getString("field")).isIn(option, "FILE");
    assertThat(answer.err()).contains(fault.getString("error"), fault.getString("mend"));
  }

  @Test
  void aFaultyFileIsToldWithItsLine() throws IOException {
    Answer answer = run(file("a.pb", STREET.replace("b;1,3", "b;1,9")), "--json");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.json().getInt("line")).isEqualTo(14);
    assertThat(answer.json().getString("field")).isEqualTo("vote");
    Answer plain = run(file("a.pb", STREET.replace("b;1,3", "b;1,9")));
    assertThat(plain.code()).isEqualTo(2);
    assertThat(plain.out()).isEmpty();
    assertThat(plain.err()).isNotBlank();
  }

  @Test
  void aMissingFileIsTold() {
    assertThat(run("nowhere.pb", "--json").code()).isEqualTo(2);
    assertThat(run("--json").code()).isEqualTo(2);
    assertThat(run(folder.toString(), "--json").json().getString("field")).isEqualTo("FILE");
  }

  @Test
  void ranksGradedBallots() throws IOException {
    String csv = file("grades.csv", "Trees;Benches\n6;5\n6;1\n1;5\n");
    Answer answer = run(csv, "--rule", "majority-judgment", "--json");
    assertThat(answer.code()).isZero();
    assertThat(answer.json().getJsonArray("ranking").getValuesAs(JsonString::getString))
        .containsExactly("Trees", "Benches");
    String costs =
        file(
            "costs.pb",
            "META\n"
                + "key;value\n"
                + "budget;10\n"
                + "vote_type;scoring\n"
                + "rule;unknown\n"
                + "PROJECTS\n"
                + "project_id;cost\n"
                + "Trees;11\n"
                + "Benches;10\n"
                + "VOTES\n"
                + "voter_id;vote;points\n");
    Answer funded = run(csv, "--projects", costs, "--json", "--explain");
    assertThat(funded.winners()).containsExactly("Benches");
    assertThat(funded.json().getJsonArray("explanations")).hasSize(2);
    Answer unknown = run(csv, "--grades", "1,2,3", "--json");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.json().getInt("line")).isEqualTo(2);
  }

  @Test
  void theFilesOwnRuleNeedsNoOption() throws IOException {
    Path shared = Path.of(System.getProperty("palabre.shared", "missing"), "data", "pb");
    assumeTrue(
        Files.isDirectory(shared), "Real elections are not at hand: palabre.shared is not set.");
    for (String name :
        List.of(
            "Netherlands_Assen_2024", "Poland_Wieliczka_2023_Green_Budget", "Poland_Lodz_2022")) {
      Path election = shared.resolve(name + ".pb");
      Answer answer = run(election.toString(), "--json");
      assertThat(answer.winners())
          .as(name)
          .containsExactlyInAnyOrderElementsOf(officialWinners(election));
    }
    JsonObject assen =
        run(shared.resolve("Netherlands_Assen_2024.pb").toString(), "--json", "--compare").json();
    assertThat(assen.getJsonObject("comparison").toString())
        .contains("\"prefer_equal_shares\":21,\"prefer_greedy\":21", "equal-shares");
  }

  /** Those the file marks as selected. */
  private static List<String> officialWinners(Path election) throws IOException {
    List<String> winners = new ArrayList<>();
    int selected = -1;
    for (String line : Files.readAllLines(election)) {
      String[] fields = line.split(";");
      if (line.startsWith("project_id;")) {
        selected = List.of(fields).indexOf("selected");
      } else if (line.equals("VOTES")) {
        return winners;
      } else if (selected > 0 && fields.length > selected && fields[selected].equals("1")) {
        winners.add(fields[0]);
      }
    }
    return winners;
  }
}
