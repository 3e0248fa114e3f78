package org.palabre.statement;

import java.util.BitSet;
import java.util.Collection;
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

  // Every repetition is bounded and gives nothing back: a hostile text costs no more than another.

  /** An e-mail address. */
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+");

  /** A French telephone number, with or without its country code, however it is spaced. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<!\\d)(?:(?:\\+33|0033)[ ./-]?(?:\\(0\\))?[ ./-]?|0)[1-9](?:[ ./-]?\\d){8}(?!\\d)");

  /** Somebody called by a title and a name. */
  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:M\\.?|Mme\\.?|MME|Mlle\\.?|Mr\\.?|Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle"
              + "|Docteur|Dr\\.?)\\s{1,3}+\\p{Lu}[\\p{L}’'-]{0,40}+"
              + "(?:\\s\\p{Lu}[\\p{L}’'-]{1,40}+){0,3}+");

  /** A capital in the middle of a sentence: a name of somebody, or of somewhere. */
  private static final Pattern CAPITALISED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{Nd},;] |\\p{Ll}['’])\\p{Lu}\\p{Ll}[\\p{L}’'-]{0,40}+"
              + "(?:[ -]\\p{Lu}[\\p{L}’'-]{1,40}+){0,3}+");

  private Masking() {}

  /**
   * The words that are shown: every occurrence of every stretch is taken out, whole words only,
   * what overlaps together.
   *
   * @throws Refusal if a stretch is not in the words, is shorter than two characters, or there are
   *     too many
   */
  public static String mask(String original, Collection<String> stretches) {
    if (stretches.size() > MOST) {
      throw new Refusal("more", "mask.tooMany", MOST);
    }
    BitSet out = new BitSet(original.length());
    for (String stretch : stretches) {
      if (stretch.strip().length() < SHORTEST) {
        throw new Refusal("more", "mask.short");
      }
      if (!mark(out, original, stretch)) {
        throw new Refusal("more", "mask.notThere", stretch);
      }
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (int cut = out.nextSetBit(0); cut >= 0; cut = out.nextSetBit(from)) {
      shown.append(original, from, cut).append(MARK);
      from = out.nextClearBit(cut);
    }
    return shown.append(original.substring(from)).toString();
  }

  /** Marks where a stretch stands as whole words; says whether it does. */
  private static boolean mark(BitSet out, String original, String stretch) {
    boolean found = false;
    for (int at = original.indexOf(stretch); at >= 0; at = original.indexOf(stretch, at + 1)) {
      int end = at + stretch.length();
      if (isBorder(original, at) && isBorder(original, end)) {
        out.set(at, end);
        found = true;
      }
    }
    return found;
  }

  private static boolean isBorder(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
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
      while (matcher.find() && found.size() < MOST) {
        found.add(matcher.group());
      }
    }
    return List.copyOf(found);
  }
}
