package org.palabre.count.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palabre.count.BallotKind;
import org.palabre.count.Election;
import org.palabre.count.RandomElections;
import org.palabre.count.SharedData;

class PabulibDocumentTest {

  @TestFactory
  Stream<DynamicTest> everyRealFileReadsWritesAndReadsAgainUnchanged() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : SharedData.elections()) {
      tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> checkUnchanged(file)));
    }
    return tests.stream();
  }

  private static void checkUnchanged(Path file) throws IOException {
    PabulibDocument first;
    try (InputStream bytes = Files.newInputStream(file)) {
      first = PabulibDocument.read(bytes);
    }
    byte[] written = write(first);
    assertThat(PabulibDocument.read(new ByteArrayInputStream(written))).isEqualTo(first);

    Election before = PabulibReader.read(file);
    Election after = PabulibReader.read(new ByteArrayInputStream(written));
    assertThat(after.meta()).isEqualTo(before.meta());
    assertThat(after.projects()).isEqualTo(before.projects());
    assertThat(after.ballots()).isEqualTo(before.ballots());
    assertThat(before.projects()).hasSizeGreaterThan(1);
    assertThat(String.valueOf(before.ballots().size())).isEqualTo(before.meta().get("num_votes"));
  }

  @Test
  void keepsUnknownKeysAndStrangeFields() throws IOException {
    String file =
        "META\nkey;value\nbudget;10\nvote_type;approval\nweather;\"rain; then sun\"\n"
            + "PROJECTS\nproject_id;cost;colour\n1;2;\"a \"\"red\"\" one\nor two\"\n"
            + "VOTES\nvoter_id;vote;mood\nx;1;calm\n";
    PabulibDocument document =
        PabulibDocument.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.meta()).contains(List.of("weather", "rain; then sun"));
    assertThat(document.projects()).contains(List.of("1", "2", "a \"red\" one\nor two"));
    assertThat(PabulibDocument.read(new ByteArrayInputStream(write(document)))).isEqualTo(document);
  }

  @Test
  void anElectionWrittenReadsBackTheSame() throws IOException {
    RandomElections elections = new RandomElections(5);
    for (int i = 0; i < 300; i++) {
      Election election = elections.next(BallotKind.values()[i % BallotKind.values().length]);
      Election again =
          PabulibReader.read(new ByteArrayInputStream(write(PabulibDocument.of(election))));
      assertThat(again.ballots()).isEqualTo(election.ballots());
      assertThat(again.projects().stream().map(project -> project.cost().stripTrailingZeros()))
          .isEqualTo(
              election.projects().stream()
                  .map(project -> project.cost().stripTrailingZeros())
                  .toList());
      assertThat(again.budget()).isEqualByComparingTo(election.budget());
    }
  }

  private static byte[] write(PabulibDocument document) throws IOException {
    StringBuilder text = new StringBuilder();
    document.write(text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
