package org.palabre.space;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name fit for an address: "La Busserine & Picon" becomes {@code la-busserine-picon}. */
final class Slug {

  private static final int LONGEST = 50;

  private Slug() {}

  /**
   * At most 50 lower-case letters, digits and hyphens; "espace" when nothing of the name is left.
   */
  static String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut =
        plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
    return cut.isEmpty() ? "espace" : cut;
  }
}
