package org.palabre.budget.domain.review;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;

/** One line of what building something costs. */
@Embeddable
public class CostLine {

  private static final int LONGEST = 160;

  private String label;
  private BigDecimal amount;

  /** For JPA. */
  protected CostLine() {}

  /**
   * A line.
   *
   * @param number its place in the form, from 0, which refusals name
   * @param amount in euros
   * @throws Refusal naming {@code label<number>} or {@code amount<number>}
   */
  public CostLine(int number, String label, BigDecimal amount) {
    this.label = PlainText.line("label" + number, label, LONGEST);
    if (amount == null) {
      throw new Refusal("amount" + number, "budget.sheet.amount.missing");
    }
    this.amount = sound("amount" + number, amount);
  }

  /**
   * An amount that can be kept.
   *
   * @throws Refusal naming the field if it is below zero or beyond any budget
   */
  public static BigDecimal sound(String field, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new Refusal(field, "amount.negative");
    }
    if (amount.compareTo(NamedValue.Amount.LIMIT) >= 0) {
      throw new Refusal(field, "budget.setup.envelope.huge");
    }
    return amount;
  }

  public String getLabel() {
    return label;
  }

  /** In euros. */
  public BigDecimal getAmount() {
    return amount;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CostLine line
        && label.equals(line.label)
        && amount.compareTo(line.amount) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(label, amount.stripTrailingZeros());
  }
}
