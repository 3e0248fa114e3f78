package org.palabre.budget.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.count.SmallGroups.Group;

/** Nothing under ten is told, and nothing told can be subtracted to something under ten. */
class SmallGroupsTest {

  @Test
  void mergesASmallAgeWithItsNeighbour() {
    assertThat(SmallGroups.inOrder(List.of(group("a", 4), group("b", 30), group("c", 3))))
        .containsExactly(new Group(List.of("a", "b", "c"), 37));
    assertThat(SmallGroups.inOrder(List.of(group("a", 10), group("b", 9), group("c", 1))))
        .containsExactly(group("a", 10), new Group(List.of("b", "c"), 10));
  }

  @Test
  void neverLeavesOneSmallAreaAlone() {
    assertThat(
            SmallGroups.pooled(
                List.of(group("a", 50), group("b", 4), group("c", 20), group("d", 30))))
        .containsExactly(group("a", 50), group("d", 30), new Group(List.of("b", "c"), 24));
  }

  @Test
  void takesTheSameOfTwoAlikeHoweverTheyAreSorted() {
    Group merged = new Group(List.of("a", "Zénith"), 16);
    assertThat(SmallGroups.pooled(List.of(group("a", 4), group("École", 12), group("Zénith", 12))))
        .containsExactly(group("École", 12), merged);
    assertThat(SmallGroups.pooled(List.of(group("Zénith", 12), group("a", 4), group("École", 12))))
        .containsExactly(group("École", 12), merged);
  }

  @Test
  void doesNotTellThatNobodyOfAnAreaVoted() {
    assertThat(SmallGroups.pooled(List.of(group("a", 50), group("b", 0))))
        .containsExactly(new Group(List.of("b", "a"), 50));
  }

  @Test
  void tellsNothingWhenAllTogetherAreTooFew() {
    assertThat(SmallGroups.pooled(List.of(group("a", 5), group("b", 4)))).isEmpty();
    assertThat(SmallGroups.inOrder(List.of(group("a", 5), group("b", 4)))).isEmpty();
    assertThat(SmallGroups.pooled(List.of())).isEmpty();
  }

  @Test
  void addsUpToTheTotalInGroupsOfTenAndMoreWhateverTheCounts() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<Group> groups = new ArrayList<>();
      int total = 0;
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        int count = random.nextInt(25);
        total += count;
        groups.add(group("g" + i, count));
      }
      for (List<Group> told : List.of(SmallGroups.pooled(groups), SmallGroups.inOrder(groups))) {
        assertThat(told).allMatch(one -> one.count() >= SmallGroups.LEAST);
        int sum = told.stream().mapToInt(Group::count).sum();
        assertThat(sum).isEqualTo(total < SmallGroups.LEAST ? 0 : total);
      }
    }
  }

  private static Group group(String label, int count) {
    return Group.of(label, count);
  }
}
