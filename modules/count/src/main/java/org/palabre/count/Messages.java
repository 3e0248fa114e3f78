package org.palabre.count;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says {@link Message}s in one language.
 *
 * <p>{@code Messages.in(Locale.FRENCH).text(Message.of("stop.exhaustive"))}
 */
public final class Messages {

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.palabre.count.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Picks the language.
   *
   * @param locale French gives French, anything else English
   * @return the sentences in that language
   */
  public static Messages in(Locale locale) {
    return new Messages("fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH);
  }

  /**
   * The sentence itself.
   *
   * @param message the key and what fills it
   * @return plain text; amounts are written the way the language writes them
   */
  public String text(Message message) {
    Object[] filled = message.arguments().stream().map(this::shown).toArray();
    return new MessageFormat(bundle.getString(message.key()), locale).format(filled);
  }

  /** An amount of money keeps its cents when it has some: 12 345,67 or 12,345. */
  private Object shown(Object argument) {
    if (argument instanceof Message nested) {
      return text(nested);
    }
    if (argument instanceof Integer number) {
      return String.valueOf(number);
    }
    if (!(argument instanceof BigDecimal amount)) {
      return argument;
    }
    BigDecimal plain = amount.stripTrailingZeros();
    int decimals = Math.max(0, plain.scale());
    var format = java.text.NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals == 0 ? 0 : Math.max(2, decimals));
    format.setMaximumFractionDigits(Math.max(2, decimals));
    return format.format(plain);
  }
}
