package org.palabre.web.form;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;

/**
 * An amount in euros as people type it: "1 234,56", "1234.5", "1 234 €". What could be meant in two
 * ways, or is no plain number ("1.234", "1e9", "NaN", "0,1+0,2"), is refused, not guessed at.
 */
public final class TypedAmount {

  private static final Pattern AMOUNT =
      Pattern.compile("(-?)(\\d{1,3}(?: \\d{3})+|\\d{1,15})(?:[,.](\\d{1,2}))?");
  private static final Pattern TOO_FINE = Pattern.compile("-?[\\d ]{1,20},\\d{3,}");

  private TypedAmount() {}

  /**
   * The amount that was typed, exactly; null for nothing.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if it is no amount, negative, or finer than cents
   */
  public static BigDecimal read(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text =
        typed.replaceAll("[\\u00a0\\u202f\\u2009\\s]+", " ").strip().replaceFirst(" ?€$", "");
    Matcher amount = AMOUNT.matcher(text.replace('\u2212', '-'));
    if (!amount.matches()) {
      throw new Refusal(field, TOO_FINE.matcher(text).matches() ? "amount.cents" : "amount.unread");
    }
    if (!amount.group(1).isEmpty()) {
      throw new Refusal(field, "amount.negative");
    }
    String cents = amount.group(3) == null ? "" : "." + amount.group(3);
    return new BigDecimal(amount.group(2).replace(" ", "") + cents);
  }

  /** An amount as a field of a form shows it: "1234,56"; empty for none. */
  public static String write(BigDecimal amount) {
    return amount == null ? "" : amount.setScale(2).toPlainString().replace('.', ',');
  }
}
