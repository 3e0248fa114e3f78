package org.palabre.launcher.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One plain sentence, in French or English.
 *
 * @param key its key in {@code messages.properties}
 * @param arguments what fills {@code {0}}, {@code {1}}…; a sentence among them is put in the same
 *     language
 */
public record Sentence(String key, List<Object> arguments) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Copies the arguments. */
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /** The sentence with this key, filled with these arguments. */
  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, Arrays.asList(arguments));
  }

  /** The sentence in a language; English for any but French. */
  public String in(Locale language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.palabre.launcher.messages", language, NO_FALLBACK);
    Object[] filled =
        arguments.stream()
            .map(
                argument ->
                    argument instanceof Sentence sentence
                        ? sentence.in(language)
                        : argument.toString())
            .toArray();
    return new MessageFormat(bundle.getString(key), language).format(filled);
  }

  /** The sentence in the language of the person at the keyboard. */
  @Override
  public String toString() {
    return in(Locale.getDefault());
  }
}
