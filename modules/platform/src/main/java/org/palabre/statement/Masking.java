package org.palabre.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;

/**
 * Takes names of third parties out of what is shown. Masking replaces stretches of the original by
 * {@link #MARK} and can do nothing else: nobody rewrites what was said.
 */
public final class Masking {

  /** Stands where something was taken out; pages say it in words. */
  public static final String MARK = "[***]";

  private static final int SHORTEST = 2;
  private static final int MOST = 100;

  /** An e-mail address. */
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

  /** A French telephone number, with or without its country code, however it is spaced. */
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(?:\\+33|0033|0)[ .-]?[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");

  /** Somebody called by a title and a name. */
  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:M\\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle|Docteur|Dr)\\s+\\p{Lu}[\\p{L}’'-]*"
              + "(?:\\s+\\p{Lu}[\\p{L}’'-]+)*");

  /** A capital in the middle of a sentence: a name of somebody, or of somewhere. */
  private static final Pattern CAPITALISED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{Nd},;] )\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?:[ -]\\p{Lu}[\\p{L}’'-]+)*");

  private Masking() {}

  /**
   * The words that are shown: every occurrence of every stretch is taken out, the longest first.
   *
   * @throws Refusal if a stretch is not in the words, is shorter than two characters, or there are
   *     too many
   */
  public static String mask(String original, Collection<String> stretches) {
    if (stretches.size() > MOST) {
      throw new Refusal("more", "mask.tooMany", MOST);
    }
    String shown = original;
    List<String> longestFirst = new ArrayList<>(new LinkedHashSet<>(stretches));
    longestFirst.sort(Comparator.comparing(String::length).reversed());
    for (String stretch : longestFirst) {
      if (stretch.strip().length() < SHORTEST) {
        throw new Refusal("more", "mask.short");
      }
      if (!original.contains(stretch)) {
        throw new Refusal("more", "mask.notThere", stretch);
      }
      shown = shown.replace(stretch, MARK);
    }
    return shown;
  }

  /** What may be the name or number of somebody, in the order it is said, each once. */
  public static List<String> suggest(String words) {
    return find(words, List.of(EMAIL, PHONE, TITLED, CAPITALISED));
  }

  /** What surely gives somebody away: read before publishing. */
  public static List<String> revealing(String words) {
    return find(words, List.of(EMAIL, PHONE, TITLED));
  }

  private static List<String> find(String words, List<Pattern> patterns) {
    Set<String> found = new LinkedHashSet<>();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(words);
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return List.copyOf(found);
  }
}
