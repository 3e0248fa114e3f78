package org.palabre.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.palabre.spi.NamedValue;

/** Makes names of labels: "Âge minimum pour voter" becomes {@code age-minimum-pour-voter}. */
public final class ValueName {

  private static final int LONGEST = 50;

  private ValueName() {}

  /** At most 50 lower-case letters, digits and hyphens; "valeur" when nothing is left. */
  public static String of(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut =
        plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
    return cut.isEmpty() ? "valeur" : cut;
  }

  /** The same values; of two with one name, and of one whose name is taken, a number follows. */
  static List<NamedValue> distinct(List<NamedValue> values, Set<String> taken) {
    Set<String> known = new HashSet<>(taken);
    List<NamedValue> distinct = new ArrayList<>();
    for (NamedValue value : values) {
      String name = value.name();
      for (int next = 2; !known.add(name); next++) {
        name = value.name() + "-" + next;
      }
      distinct.add(new NamedValue(name, value.label(), value.value()));
    }
    return distinct;
  }
}
