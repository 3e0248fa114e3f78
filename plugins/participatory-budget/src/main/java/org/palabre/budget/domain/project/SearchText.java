package org.palabre.budget.domain.project;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as a search compares them: small letters without accents, ligatures taken apart, one kind
 * of apostrophe and of blank. So {@code l'ecole} finds « L’École ».
 */
public final class SearchText {

  private SearchText() {}

  /** Some words as they are compared; what is looked for and what is searched alike. */
  public static String of(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replaceAll("[’‘ʼ]", "'")
        .replaceAll("[\\s\\u00A0\\u202F]+", " ")
        .strip();
  }
}
