package org.palabre.budget.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.budget.application.paper.PlaceFigures.Row;
import org.palabre.budget.domain.count.SmallGroups;
import org.palabre.budget.domain.count.SmallGroups.Group;

/** Participation by place tells nothing of so few that one could be known. */
class PlaceFiguresTest {

  @Test
  void putsSmallPlacesTogether() {
    List<Row> shown = pooled(row("A", 40), row("B", 4), row("C", 7));
    assertThat(shown).extracting(Row::places).containsExactly(List.of("A"), List.of("B", "C"));
    assertThat(shown.get(1).signed()).isEqualTo(11);
  }

  @Test
  void takesALargerPlaceInSoThatNoneIsFoundBySubtraction() {
    assertThat(pooled(row("A", 40), row("B", 4), row("C", 12)))
        .extracting(Row::places)
        .containsExactly(List.of("A"), List.of("B", "C"));
    assertThat(pooled(row("A", 40), row("B", 4)))
        .extracting(Row::places)
        .containsExactly(List.of("B", "A"));
  }

  @Test
  void leavesLargePlacesAndThoseWhereNobodyCame() {
    assertThat(pooled(row("A", 40), row("B", 10), row("C", 0)))
        .extracting(Row::places)
        .containsExactly(List.of("A"), List.of("B"), List.of("C"));
    assertThat(pooled()).isEmpty();
  }

  @Test
  void putsTheSamePlacesTogetherAsTheTurnoutWhichTheDatabaseSorts() {
    assertThat(SmallGroups.pooled(List.of(group("a", 4), group("École", 12), group("Zénith", 12))))
        .extracting(Group::labels)
        .containsExactlyElementsOf(
            pooled(row("a", 4), row("École", 12), row("Zénith", 12)).stream()
                .map(Row::places)
                .toList());
  }

  @Test
  void tellsOfNoPlaceHowManyBallotsAreBlank() {
    assertThat(Row.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .containsExactly("places", "signed", "counted", "invalid", "explanations");
  }

  @Test
  void keepsTheExplanationsOfThosePutTogether() {
    Row one = new Row(List.of("A"), 4, 5, 0, List.of("Une de plus."));
    Row other = new Row(List.of("B"), 8, 8, 1, List.of());
    Row both = PlaceFigures.pooled(List.of(one, other)).get(0);
    assertThat(both.difference()).isOne();
    assertThat(both.explanations()).containsExactly("Une de plus.");
  }

  private static List<Row> pooled(Row... rows) {
    return PlaceFigures.pooled(List.of(rows));
  }

  private static Group group(String name, int signed) {
    return Group.of(name, signed);
  }

  private static Row row(String name, int signed) {
    return new Row(List.of(name), signed, signed, 0, List.of());
  }
}
