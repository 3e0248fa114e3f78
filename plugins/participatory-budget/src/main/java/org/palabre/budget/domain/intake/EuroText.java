package org.palabre.budget.domain.intake;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Euros as tables and sentences write them: "12 000", "12000,50 €". What could be meant in two ways
 * ("12.000"), is negative or beyond what a budget holds is not read.
 */
final class EuroText {

  private static final Pattern CELL =
      Pattern.compile("(\\d{1,3}(?: \\d{3})+|\\d{1,12})(?:[,.](\\d{1,2}))?(?: ?(?:€|euros?))?");
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?: \\d{3})+|\\d{1,9})(?:,(\\d{1,2}))? ?(?:€|euros?(?!\\p{L}))");
  private static final BigDecimal LIMIT = new BigDecimal("1000000000");

  private EuroText() {}

  /** The amount a cell holds; empty when it cannot be read with certainty. */
  static Optional<BigDecimal> cell(String text) {
    Matcher amount = CELL.matcher(blanks(text));
    return amount.matches() ? amount(amount) : Optional.empty();
  }

  /** The amounts in euros that a text names, each once. */
  static Set<BigDecimal> named(String text) {
    Set<BigDecimal> found = new LinkedHashSet<>();
    Matcher amount = IN_TEXT.matcher(blanks(text));
    while (amount.find()) {
      amount(amount).ifPresent(found::add);
    }
    return found;
  }

  private static String blanks(String text) {
    return text.replaceAll("[\\u00a0\\u202f\\u2009\\s]+", " ").strip();
  }

  /** Always with cents, so that equal amounts are equal. */
  private static Optional<BigDecimal> amount(Matcher found) {
    String cents = found.group(2) == null ? "" : "." + found.group(2);
    BigDecimal amount = new BigDecimal(found.group(1).replace(" ", "") + cents).setScale(2);
    return Optional.of(amount).filter(one -> one.compareTo(LIMIT) < 0);
  }
}
