package org.palabre.sortition;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A file or an option that cannot be used. The sentence names the file, the line and the field, and
 * says how to mend it, in French or English.
 */
public final class InvalidInput extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.palabre.sortition.messages";

  private final String key;
  private final transient Object[] values;

  /**
   * Names a problem.
   *
   * @param key the sentence in the messages bundle
   * @param values what it speaks about
   */
  public InvalidInput(String key, Object... values) {
    super(sentence(Locale.ENGLISH, key, values));
    this.key = key;
    this.values = values;
  }

  /**
   * The sentence for people.
   *
   * @param locale French, or English for any other
   * @return one sentence
   */
  public String sentence(Locale locale) {
    return sentence(locale, key, values);
  }

  private static String sentence(Locale locale, String key, Object... values) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String[] words = new String[values.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
  }
}
