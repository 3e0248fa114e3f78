package org.palabre.project.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.palabre.project.budget.BudgetLine.Kind;

/**
 * What the lines of a budget add up to, in euros, exactly.
 *
 * @param planned what it is foreseen to cost
 * @param spent what it has cost so far
 * @param funded what is foreseen to be given
 * @param received what has been given so far
 */
public record Totals(BigDecimal planned, BigDecimal spent, BigDecimal funded, BigDecimal received) {

  /** Adds lines up. */
  public static Totals of(Collection<BudgetLine> lines) {
    return new Totals(
        sum(lines, Kind.COST, BudgetLine::getPlanned),
        sum(lines, Kind.COST, BudgetLine::getSpent),
        sum(lines, Kind.FUNDING, BudgetLine::getPlanned),
        sum(lines, Kind.FUNDING, BudgetLine::getSpent));
  }

  private static BigDecimal sum(
      Collection<BudgetLine> lines, Kind kind, Function<BudgetLine, BigDecimal> amount) {
    return lines.stream()
        .filter(line -> line.getKind() == kind)
        .map(amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** What is left to spend; below zero once the whole runs over. */
  public BigDecimal remaining() {
    return planned.subtract(spent);
  }

  /** What nobody pays for yet; below zero when more is given than it costs. */
  public BigDecimal missing() {
    return planned.subtract(funded);
  }
}
