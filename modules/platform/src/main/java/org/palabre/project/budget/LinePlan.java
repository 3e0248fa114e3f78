package org.palabre.project.budget;

import java.math.BigDecimal;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What a line of a budget says.
 *
 * @param kind which way the money goes
 * @param label what it is for, not blank
 * @param source who gives it: needed for what is given, dropped for what is spent
 * @param planned what is foreseen, in euros, from 0 on, below a thousand million, whole cents
 * @param spent what was spent or has come so far, likewise; nothing when null
 */
public record LinePlan(
    BudgetLine.Kind kind, String label, String source, BigDecimal planned, BigDecimal spent) {

  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_SOURCE = 120;
  private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000");

  /**
   * Makes texts and amounts fit to keep.
   *
   * @throws Refusal naming the field that cannot be taken
   */
  public LinePlan {
    if (kind == null) {
      throw new Refusal("kind", "budget.kind.needed");
    }
    label = PlainText.line("label", label, LONGEST_LABEL);
    source =
        kind == BudgetLine.Kind.FUNDING ? PlainText.line("source", source, LONGEST_SOURCE) : "";
    if (planned == null) {
      throw new Refusal("planned", "amount.needed");
    }
    planned = exact("planned", planned);
    spent = spent == null ? BigDecimal.ZERO.setScale(2) : exact("spent", spent);
  }

  private static BigDecimal exact(String field, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new Refusal(field, "amount.negative");
    }
    if (amount.compareTo(TOO_MUCH) >= 0) {
      throw new Refusal(field, "amount.tooMuch");
    }
    // Asked before stripping: 1e-999999999 would be written out digit by digit.
    if (amount.signum() > 0 && amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
      throw new Refusal(field, "amount.cents");
    }
    return amount.setScale(2);
  }
}
