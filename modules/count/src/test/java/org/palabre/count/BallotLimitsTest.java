package org.palabre.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.count.pabulib.PabulibReader;

/** A ballot that breaks a limit is counted, and told. */
class BallotLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "min_length;2, approval, 1, , 1",
    "min_length;2, approval, '1,2', , 0",
    "min_length;2, approval, , , 0",
    "max_length;1, approval, '1,2', , 1",
    "max_length;1.0, approval, 1, , 0",
    ", choose-1, '1,2', , 1",
    ", choose-1, 1, , 0",
    ", knapsack, '1,2,3', , 1",
    ", knapsack, '1,2', , 0",
    "max_sum_cost;500, approval, '1,2', , 1",
    "min_sum_cost;500, approval, '1,2', , 0",
    "max_sum_points;5, cumulative, '1,2', '3,3', 1",
    "max_sum_points;6, cumulative, '1,2', '3,3', 0",
    "min_sum_points;7, cumulative, '1,2', '3,3', 1",
    "max_points;2, cumulative, '1,2', '3,2', 1",
    "min_points;3, cumulative, '1,2', '3,2', 1",
    "max_length_per_district;1, approval, '2,3', , 1",
    "max_length_per_district;1, approval, '1,2', , 0",
    "min_length_per_district;1, approval, '2,3', , 1"
  })
  void aBrokenLimitIsTold(String limit, String kind, String vote, String points, int warnings)
      throws Exception {
    String file =
        "META\nkey;value\nbudget;1000\nvote_type;"
            + kind
            + "\n"
            + (limit == null ? "" : limit + "\n")
            + "PROJECTS\nproject_id;cost;district\n1;400;North\n2;600;South\n3;500;South\n"
            + "VOTES\nvoter_id;vote;points\nx;"
            + (vote == null ? "" : vote)
            + ";"
            + (points == null ? "" : points)
            + "\n";
    Election election =
        PabulibReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(election.warnings()).hasSize(warnings);
    for (Warning warning : election.warnings()) {
      assertThat(warning.line()).isEqualTo(file.split("\n").length);
      for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        assertThat(Messages.in(language).text(warning.message())).doesNotContain("{");
      }
    }
    assertThat(election.ballots().size()).isEqualTo(1);
  }
}
