package org.palabre.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.palabre.sortition.exact.Fraction;
import org.palabre.sortition.linear.Deadline;

/** Pools whose fair chances are known from elsewhere. */
class ReferencePoolsTest {

  @Test
  void exampleSmall() throws Exception {
    Lottery lottery = draw("example_small_20", "respondents", "categories", 20);
    assertThat(lottery.minimum()).isEqualTo(Fraction.of(1, 10));
    assertThat(lottery.levels()).hasSize(1);
  }

  @Test
  void sortitionFoundationFixture() throws Exception {
    Lottery lottery = draw("sf_fixture_22", "candidates", "features", 22);
    assertThat(lottery.minimum()).isEqualTo(Fraction.of(1, 11));
    assertThat(lottery.levels().stream().map(Lottery.Level::people))
        .containsExactly(22, 26, 16, 19, 18, 40, 2, 2, 2, 2, 1);
    assertThat(lottery.levels().get(5).chance().toDouble()).isCloseTo(0.168606, within(1e-6));
  }

  @Test
  void openDlp() throws Exception {
    Lottery lottery = draw("opendlp_monitoring", "respondents", "categories", 30);
    assertThat(lottery.minimum()).isEqualTo(Fraction.of(27, 91));
    assertThat(lottery.levels().stream().map(Lottery.Level::people)).containsExactly(91, 9);
  }

  @Test
  void threeHundredVolunteersForFortySeats() throws Exception {
    Lottery lottery = draw("synth_fr_300_40", "respondents", "categories", 40);
    assertThat(lottery.minimum()).isEqualTo(Fraction.of(4, 79));
    assertThat(lottery.levels().get(0).people()).isEqualTo(158);
    assertThat(lottery.levels()).hasSize(19);
  }

  private static Lottery draw(String folder, String people, String quotas, int size)
      throws Exception {
    Path data = Path.of(System.getProperty("palabre.shared", "../shared"), "data/sortition");
    Assumptions.assumeTrue(
        Files.isDirectory(data), "The reference pools are not here: " + data + ".");
    Path here = data.resolve(folder);
    Pool pool = Pool.read(here.resolve(people + ".csv"), here.resolve(quotas + ".csv"), null, null);
    DrawOptions options = DrawOptions.of(pool, size, DrawMethod.LEXIMIN, 1_000_000, null);
    return new Draw(pool, options, Deadline.never()).run();
  }
}
