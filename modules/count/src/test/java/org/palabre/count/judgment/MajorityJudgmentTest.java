package org.palabre.count.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.count.SharedData;
import org.palabre.count.TieChain;
import org.palabre.count.pabulib.GradedCsvReader;

class MajorityJudgmentTest {

  /** Orsay, 22 April 2007: real ballots of two polling stations. */
  @ParameterizedTest
  @ValueSource(strings = {"01", "06"})
  void ranksOrsayAsItsReference(String station) throws IOException {
    Path folder = SharedData.folder().resolve("majority-judgment");
    JsonObject reference =
        SharedData.json(folder.resolve("reference.json")).getJsonObject("results");
    Path file = folder.resolve("2007_orsay_bureau_" + station + ".csv");
    String csv = Files.readString(file).replace(',', ';');
    List<String> expected = new ArrayList<>();
    List<List<Long>> counts = new ArrayList<>();
    for (JsonObject ranked : reference.getJsonArray(station).getValuesAs(JsonObject.class)) {
      expected.add(ranked.getString("name"));
      counts.add(
          ranked.getJsonArray("counts_worst_to_best").getValuesAs(JsonNumber.class).stream()
              .map(JsonNumber::longValue)
              .toList());
    }

    MajorityJudgment.Judged judged =
        judge(csv, GradeScale.parse("1,2,3,4,5,6", "0"), MajorityJudgment.Ungraded.WORST);

    assertThat(ids(judged)).isEqualTo(expected);
    assertThat(
            judged.ranking().stream()
                .map(ranked -> Arrays.stream(ranked.counts()).boxed().toList())
                .toList())
        .isEqualTo(counts);
  }

  @Test
  void takesTheLowerMiddleGradeWhenTheNumberIsEven() {
    assertThat(new Merit(new long[] {1, 0, 1}).median()).isZero();
    assertThat(new Merit(new long[] {1, 1, 1}).median()).isEqualTo(1);
    assertThat(new Merit(new long[] {0, 0, 0}).median()).isEqualTo(-1);
  }

  @Test
  void comparesAsTakingMediansAwayOneByOne() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int voters = 1 + random.nextInt(12);
      int grades = 2 + random.nextInt(4);
      long[] left = random(random, voters, grades);
      long[] right = random(random, voters, grades);
      int expected = compareOneByOne(left, right);
      assertThat(Integer.signum(new Merit(left).compareTo(new Merit(right))))
          .as("%s %s", Arrays.toString(left), Arrays.toString(right))
          .isEqualTo(expected);
    }
  }

  @Test
  void comparesSharesWhenSomeVotersGradeFewerProjects() {
    Random random = new Random(8);
    for (int i = 0; i < 5_000; i++) {
      int grades = 2 + random.nextInt(3);
      int few = 1 + random.nextInt(5);
      int many = 1 + random.nextInt(5);
      long[] left = random(random, few, grades);
      long[] right = random(random, many, grades);
      int expected = compareOneByOne(times(left, 2 * many), times(right, 2 * few));
      assertThat(Integer.signum(new Merit(left).compareTo(new Merit(right)))).isEqualTo(expected);
    }
  }

  @Test
  void countsAMissingGradeAsAsked() throws IOException {
    String csv = "A;B\n6;4\n6;4\n0;4\n0;4\n0;4\n";
    GradeScale scale = GradeScale.parse("1,2,3,4,5,6", "0");
    assertThat(ids(judge(csv, scale, MajorityJudgment.Ungraded.WORST))).containsExactly("B", "A");
    assertThat(ids(judge(csv, scale, MajorityJudgment.Ungraded.EXCLUDE))).containsExactly("A", "B");
  }

  @Test
  void reportsEqualProjects() throws IOException {
    MajorityJudgment.Judged judged =
        judge(
            "voter_id;B;A\n1;3;3\n2;5;5\n",
            GradeScale.parse("1,2,3,4,5,6", "0"),
            MajorityJudgment.Ungraded.WORST);
    assertThat(ids(judged)).containsExactly("A", "B");
    assertThat(judged.ties())
        .containsExactly(new MajorityJudgment.JudgedTie(1, List.of("A", "B"), "id"));
  }

  private static MajorityJudgment.Judged judge(
      String csv, GradeScale scale, MajorityJudgment.Ungraded ungraded) throws IOException {
    GradedElection election =
        GradedCsvReader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), scale);
    return new MajorityJudgment(election, ungraded, TieChain.BY_ID).count();
  }

  private static List<String> ids(MajorityJudgment.Judged judged) {
    return judged.ranking().stream().map(MajorityJudgment.Ranked::id).toList();
  }

  private static long[] random(Random random, int voters, int grades) {
    long[] counts = new long[grades];
    for (int v = 0; v < voters; v++) {
      counts[random.nextInt(grades)]++;
    }
    return counts;
  }

  private static long[] times(long[] counts, long factor) {
    return Arrays.stream(counts).map(count -> count * factor).toArray();
  }

  /** The definition, grade by grade. */
  private static int compareOneByOne(long[] left, long[] right) {
    List<Integer> mine = grades(left);
    List<Integer> theirs = grades(right);
    while (!mine.isEmpty()) {
      Integer median = mine.remove((mine.size() - 1) / 2);
      Integer other = theirs.remove((theirs.size() - 1) / 2);
      if (!median.equals(other)) {
        return Integer.signum(median.compareTo(other));
      }
    }
    return 0;
  }

  private static List<Integer> grades(long[] counts) {
    return new ArrayList<>(
        IntStream.range(0, counts.length)
            .boxed()
            .flatMap(grade -> Collections.nCopies((int) counts[grade], grade).stream())
            .toList());
  }
}
