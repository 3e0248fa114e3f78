package org.palabre.project.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.project.budget.BudgetLine.Kind;

/** Amounts are exact, or refused with a sentence beside their field. */
class LinePlanTest {

  @Test
  void refusesAmountsThatCannotBe() {
    refused("planned: amount.needed", null, null);
    refused("planned: amount.negative", "-0.01", null);
    refused("planned: amount.tooMuch", "1E+9", null);
    refused("planned: amount.tooMuch", "1E+999999999", null);
    refused("planned: amount.cents", "0.001", null);
    refused("planned: amount.cents", "1E-999999999", null);
    refused("spent: amount.negative", "10", "-5");
    refused("spent: amount.tooMuch", "10", "1000000000");
  }

  @Test
  void takesTheGreatestAndTheSmallest() {
    assertThat(cost("999999999.99", "0.01").planned()).isEqualByComparingTo("999999999.99");
    assertThat(cost("0", null).spent()).isEqualTo(new BigDecimal("0.00"));
    assertThat(cost("12.500", null).planned()).isEqualTo(new BigDecimal("12.50"));
  }

  @Test
  void asksWhoGivesWhatIsGivenAndNotOtherwise() {
    assertThatThrownBy(() -> new LinePlan(Kind.FUNDING, "Don", " ", BigDecimal.ONE, null))
        .hasMessageStartingWith("source: input.blank");
    assertThat(new LinePlan(Kind.COST, "Bois", "La ville", BigDecimal.ONE, null).source())
        .isEmpty();
  }

  /** As floating point it would be 0.30000000000000004. */
  @Test
  void addsCentsExactly() {
    Totals totals = Totals.of(List.of(line("0.1", "0.1"), line("0.2", "0.2"), line("0.3", "0")));

    assertThat(totals.planned()).isEqualTo(new BigDecimal("0.60"));
    assertThat(totals.spent()).isEqualTo(new BigDecimal("0.30"));
    assertThat(totals.remaining()).isEqualTo(new BigDecimal("0.30"));
  }

  @Test
  void saysWhatRunsOver() {
    assertThat(line("10", "10").isOver()).isFalse();
    assertThat(line("10", "10.01").isOver()).isTrue();
    assertThat(line("10", "10.01").getRemaining()).isEqualTo(new BigDecimal("-0.01"));
    assertThat(given("10", "12").isOver()).as("more given than foreseen").isFalse();
    assertThat(Totals.of(List.of(line("10", "0"), given("4", "0"))).missing())
        .isEqualTo(new BigDecimal("6.00"));
  }

  private static BudgetLine line(String planned, String spent) {
    return new BudgetLine(UUID.randomUUID(), cost(planned, spent), UUID.randomUUID());
  }

  private static BudgetLine given(String planned, String received) {
    LinePlan plan =
        new LinePlan(
            Kind.FUNDING, "Don", "La ville", new BigDecimal(planned), new BigDecimal(received));
    return new BudgetLine(UUID.randomUUID(), plan, UUID.randomUUID());
  }

  private static LinePlan cost(String planned, String spent) {
    return new LinePlan(
        Kind.COST,
        "Bois",
        "",
        planned == null ? null : new BigDecimal(planned),
        spent == null ? null : new BigDecimal(spent));
  }

  private static void refused(String message, String planned, String spent) {
    assertThatThrownBy(() -> cost(planned, spent)).hasMessageStartingWith(message);
  }
}
