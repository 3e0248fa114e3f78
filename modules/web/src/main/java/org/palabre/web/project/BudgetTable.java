package org.palabre.web.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.BudgetLine.Kind;
import org.palabre.project.budget.Totals;
import org.palabre.web.address.Here;

/** A budget as a table that says in words what runs over and what is missing. */
public class BudgetTable {

  private final List<BudgetLine> lines;
  private final Totals totals;
  private final Here here;

  BudgetTable(List<BudgetLine> lines, Here here) {
    this.lines = List.copyOf(lines);
    this.totals = Totals.of(lines);
    this.here = here;
  }

  /** What it costs, line by line. */
  public List<Row> getCosts() {
    return rows(Kind.COST);
  }

  /** Who pays, line by line. */
  public List<Row> getFunding() {
    return rows(Kind.FUNDING);
  }

  private List<Row> rows(Kind kind) {
    return lines.stream().filter(line -> line.getKind() == kind).map(this::row).toList();
  }

  private Row row(BudgetLine line) {
    return new Row(
        line.getId(),
        line.getLabel(),
        line.getSource(),
        here.amount(line.getPlanned()),
        here.amount(line.getSpent()),
        left(line.getRemaining()),
        line.isOver() ? over(line.getRemaining()) : null);
  }

  /** What it all costs. */
  public Row getCost() {
    return new Row(
        null,
        "",
        "",
        here.amount(totals.planned()),
        here.amount(totals.spent()),
        left(totals.remaining()),
        totals.remaining().signum() < 0 ? over(totals.remaining()) : null);
  }

  /** What is given altogether. */
  public Row getGiven() {
    return new Row(
        null,
        "",
        "",
        here.amount(totals.funded()),
        here.amount(totals.received()),
        left(totals.funded().subtract(totals.received())),
        null);
  }

  /** What nobody pays for yet, in a sentence; null when it is paid for, or nobody was noted. */
  public String getMissing() {
    return totals.missing().signum() > 0 && totals.funded().signum() > 0
        ? say("budget.missing", here.amount(totals.missing()))
        : null;
  }

  private String left(BigDecimal amount) {
    return here.amount(amount.max(BigDecimal.ZERO));
  }

  private String over(BigDecimal amount) {
    return say("budget.over", here.amount(amount.negate()));
  }

  private String say(String key, Object... values) {
    return here.say(
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale()).getString(key),
        values);
  }

  /**
   * A row.
   *
   * @param id of the line; null for a sum
   * @param label what it is for
   * @param source who gives it; empty for a cost
   * @param planned what was foreseen
   * @param spent what was spent, or has come
   * @param left what is left, never below zero
   * @param over by how much it runs over, in words; null when it does not
   */
  public record Row(
      UUID id,
      String label,
      String source,
      String planned,
      String spent,
      String left,
      String over) {}
}
