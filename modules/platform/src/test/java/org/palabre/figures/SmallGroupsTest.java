package org.palabre.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.figures.SmallGroups.Group;

class SmallGroupsTest {

  @Test
  void tellsLargeGroupsLargestFirst() {
    SmallGroups groups = SmallGroups.of(Map.of("15-24", 5L, "25-34", 9L));

    assertThat(groups.shown()).containsExactly(new Group("25-34", 9), new Group("15-24", 5));
    assertThat(groups.others()).isZero();
  }

  @Test
  void tellsSmallOnesTogether() {
    SmallGroups groups = SmallGroups.of(Map.of("a", 20L, "b", 4L, "c", 3L));

    assertThat(groups.shown()).containsExactly(new Group("a", 20));
    assertThat(groups.others()).isEqualTo(7);
  }

  @Test
  void hidesASmallOneBehindTheSmallestThatCouldBeShown() {
    SmallGroups groups = SmallGroups.of(Map.of("a", 20L, "b", 6L, "c", 2L));

    assertThat(groups.shown()).containsExactly(new Group("a", 20));
    assertThat(groups.others()).isEqualTo(8);
  }

  @Test
  void tellsNothingOfFewerThanFive() {
    assertThat(SmallGroups.of(Map.of("a", 2L, "b", 2L))).isEqualTo(new SmallGroups(List.of(), 0));
  }
}
