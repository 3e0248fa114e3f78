package org.palabre.budget.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.BallotSheet.Part;
import org.palabre.budget.domain.edition.BallotType;
import org.palabre.budget.domain.edition.BudgetRules.Ballot;

/** A ballot holds no more than the rules allow, whoever sends it. */
class BallotCheckTest {

  @Test
  void takesChoicesUpToTheirNumber() {
    assertThat(faults(BallotType.APPROVAL, ":1=1,2=1")).isEmpty();
    assertThat(faults(BallotType.APPROVAL, ":1=1,2=1,3=1")).containsExactly("most");
    assertThat(faults(BallotType.APPROVAL, ":1=2")).containsExactly("value");
    assertThat(faults(BallotType.APPROVAL, "")).isEmpty();
  }

  @Test
  void takesNoProjectTwiceAndNoneThatIsNotThere() {
    assertThat(faults(BallotType.APPROVAL, ":1=1,1=1")).containsExactly("twice");
    assertThat(faults(BallotType.APPROVAL, ":9=1")).containsExactly("unknown");
    assertThat(faults(BallotType.APPROVAL, "nord:1=1")).containsExactly("part");
    assertThat(faults(BallotType.APPROVAL, ":1=1;:2=1")).containsExactly("part");
  }

  @Test
  void takesNoBasketThatTheEnvelopeCannotPay() {
    assertThat(faults(BallotType.KNAPSACK, ":1=1,2=1")).isEmpty();
    assertThat(faults(BallotType.KNAPSACK, ":2=1,3=1")).containsExactly("envelope");
  }

  @Test
  void takesNoMorePointsThanThereAre() {
    assertThat(faults(BallotType.POINTS, ":1=3,2=2")).isEmpty();
    assertThat(faults(BallotType.POINTS, ":1=3,2=3")).containsExactly("points");
    assertThat(faults(BallotType.POINTS, ":1=4")).containsExactly("value");
  }

  @Test
  void takesPlacesFromTheFirstOnEachOnce() {
    assertThat(faults(BallotType.RANKING, ":3=1,1=2")).isEmpty();
    assertThat(faults(BallotType.RANKING, ":3=1,1=1")).containsExactly("places");
    assertThat(faults(BallotType.RANKING, ":3=1,1=3")).containsExactly("places");
  }

  @Test
  void takesGradesThatExist() {
    assertThat(faults(BallotType.GRADES, ":3=5,1=1")).isEmpty();
    assertThat(faults(BallotType.GRADES, ":3=6")).containsExactly("value");
  }

  @Test
  void onlyChoosingAndRankingLimitTheNumberOfProjects() {
    assertThat(faults(BallotType.RANKING, ":1=1,2=2,3=3")).containsExactly("most");
    assertThat(faults(BallotType.POINTS, ":1=1,2=1,3=1")).isEmpty();
    assertThat(faults(BallotType.GRADES, ":1=5,2=1,3=2")).isEmpty();
    Ballot wide = new Ballot(BallotType.RANKING, 1_000_000, 0, 0);
    assertThat(wide.mostOf(12)).as("no more places than projects").isEqualTo(12);
    assertThat(new Ballot(BallotType.KNAPSACK, 2, 0, 0).mostOf(12)).isEqualTo(12);
  }

  private static List<String> faults(BallotType type, String choices) {
    BallotSheet sheet =
        new BallotSheet(
            new Ballot(type, 2, 5, 3),
            List.of(
                new Part(
                    BallotSheet.CITY,
                    "",
                    new BigDecimal("100"),
                    List.of(option(1, "10"), option(2, "90"), option(3, "10.01")))));
    return BallotCheck.faults(sheet, Choices.read(choices)).stream()
        .map(BallotCheck.Fault::key)
        .toList();
  }

  private static Option option(int number, String cost) {
    return new Option(UUID.randomUUID(), number, "Projet", "", new BigDecimal(cost));
  }
}
