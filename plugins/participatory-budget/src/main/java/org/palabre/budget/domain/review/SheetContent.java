package org.palabre.budget.domain.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What a department says of a project, fit to keep. Without an answer on feasibility it is a draft.
 *
 * @param feasibility whether it can be built; empty while the department does not know
 * @param explanation why not, or with which change; needed for both
 * @param lines what building it costs
 * @param runningCost what it costs each year once built, in euros
 * @param delayMonths how long building it takes
 */
public record SheetContent(
    Optional<Feasibility> feasibility,
    String explanation,
    List<CostLine> lines,
    Optional<BigDecimal> runningCost,
    Optional<Integer> delayMonths) {

  /** The longest explanation, in characters. */
  public static final int LONGEST_EXPLANATION = 4_000;

  /** The most lines. */
  public static final int MOST_LINES = 12;

  private static final int MOST_MONTHS = 240;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal naming {@code explanation}, {@code runningCost}, {@code delay} or {@code
   *     amount0} if something is missing or cannot be
   */
  public SheetContent {
    explanation = PlainText.optionalLines("explanation", explanation, LONGEST_EXPLANATION);
    lines = List.copyOf(lines);
    if (explanation.isEmpty() && feasibility.filter(one -> one != Feasibility.YES).isPresent()) {
      throw new Refusal(
          "explanation",
          feasibility.get() == Feasibility.NO
              ? "budget.sheet.explanation.no"
              : "budget.sheet.explanation.adapted");
    }
    runningCost = runningCost.map(amount -> CostLine.sound("runningCost", amount));
    if (delayMonths.filter(months -> months < 0 || months > MOST_MONTHS).isPresent()) {
      throw new Refusal("delay", "budget.sheet.delay.range", MOST_MONTHS);
    }
    if (lines.isEmpty() && feasibility.filter(one -> one != Feasibility.NO).isPresent()) {
      throw new Refusal("amount0", "budget.sheet.lines.none");
    }
  }

  /** What building it costs in all, in euros. */
  public BigDecimal total() {
    return lines.stream().map(CostLine::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
