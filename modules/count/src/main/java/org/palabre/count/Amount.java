package org.palabre.count;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads the exact decimals of a file: costs, budgets, points.
 *
 * <p>A dot for the decimals, no thousands separator, no currency sign. {@code 1e9} is read as what
 * it says.
 */
public final class Amount {

  private static final Pattern DECIMAL =
      Pattern.compile("(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?");
  private static final Pattern NEGATIVE = Pattern.compile("-\\s*[0-9.].*");
  private static final int MOST_DIGITS = 30;

  private Amount() {}

  /**
   * Reads an amount that cannot be negative.
   *
   * @param text what the file says
   * @param line its line
   * @param field its column or key
   * @return the amount, exact
   * @throws FaultyInput when the text is not such an amount
   */
  public static BigDecimal parse(String text, int line, String field) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw FaultyInput.at(line, field, "amount.empty", field);
    }
    if (NEGATIVE.matcher(trimmed).matches()) {
      throw FaultyInput.at(line, field, "amount.negative", field, trimmed);
    }
    if (!DECIMAL.matcher(trimmed).matches()) {
      throw FaultyInput.at(line, field, "amount.unreadable", field, trimmed);
    }
    BigDecimal value = new BigDecimal(trimmed);
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    value = value.stripTrailingZeros();
    if (value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
      throw FaultyInput.at(line, field, "amount.endless", field, trimmed, MOST_DIGITS);
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
