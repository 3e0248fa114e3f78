package org.palabre.tabular;

import java.text.Normalizer;
import java.util.Locale;

/** Names of columns, compared without what people write differently. */
public final class ColumnName {

  private ColumnName() {}

  /** Lower case, without accents, signs as single blanks. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
