package org.palabre.budget.domain.idea;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a title by which a similar one is found. */
public final class TellingWords {

  private static final int MOST = 8;
  private static final int SHORTEST = 4;

  private static final Set<String> EMPTY =
      Set.of(
          "dans",
          "pour",
          "avec",
          "plus",
          "leur",
          "leurs",
          "cette",
          "notre",
          "votre",
          "entre",
          "vers",
          "chez",
          "sous",
          "tout",
          "tous",
          "toute",
          "toutes",
          "faire",
          "créer",
          "mettre",
          "installer",
          "projet",
          "ville",
          "quartier",
          "with",
          "from",
          "more",
          "into",
          "that",
          "this",
          "make",
          "city",
          "project");

  private TellingWords() {}

  /** Those of a title, at most {@value #MOST}, in the singular as far as their end says. */
  public static List<String> of(String title) {
    return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
        .map(word -> word.length() > SHORTEST ? word.replaceFirst("[sx]$", "") : word)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
