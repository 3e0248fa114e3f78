package org.palabre.letter;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what makes a text hard to read at twelve: sentences of more than {@value #MOST_WORDS}
 * words, words of more than {@value #MOST_LETTERS} letters, and abbreviations that nothing
 * explains. Only of texts a writer can change: what a resident said is theirs.
 *
 * <p>The limit of words a sentence follows the European rules for information that is easy to read
 * ("Information for all", Inclusion Europe 2009) and French plain-language guides.
 */
final class Readability {

  static final int MOST_WORDS = 20;
  static final int MOST_LETTERS = 14;
  private static final int MOST_OF_A_KIND = 12;
  private static final int LONGEST_SHOWN = 220;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![\\p{L}\\d])(?:\\p{Lu}\\.?){2,6}(?![\\p{L}\\d])");

  private Readability() {}

  /** What may be hard. */
  enum Kind {
    /** A sentence of many words. */
    SENTENCE,
    /** A long word. */
    WORD,
    /** Letters that stand for words. */
    ABBREVIATION
  }

  /**
   * Something that may be hard.
   *
   * @param kind what it is
   * @param text the sentence, the word or the letters
   * @param words how many words a sentence has; 0 for anything else
   */
  record Hard(Kind kind, String text, int words) {}

  /** What is hard in a text, first in it first, each once. */
  static List<Hard> of(String text, Locale locale) {
    List<Hard> hard = new ArrayList<>();
    sentences(text, locale)
        .forEach(
            sentence -> {
              int count = words(sentence).size();
              if (count > MOST_WORDS) {
                hard.add(new Hard(Kind.SENTENCE, shown(sentence), count));
              }
            });
    Set<String> met = new LinkedHashSet<>();
    for (String word : words(text)) {
      if (word.codePointCount(0, word.length()) > MOST_LETTERS
          && met.add(word.toLowerCase(locale))) {
        hard.add(new Hard(Kind.WORD, word, 0));
      }
    }
    Matcher letters = ABBREVIATION.matcher(text);
    while (letters.find()) {
      if (!isExplained(text, letters) && !isShouted(text, letters) && met.add(letters.group())) {
        hard.add(new Hard(Kind.ABBREVIATION, letters.group(), 0));
      }
    }
    return hard.stream().limit(3L * MOST_OF_A_KIND).toList();
  }

  /** In brackets after what it stands for, or before them with it inside. */
  private static boolean isExplained(String text, Matcher letters) {
    String before = text.substring(0, letters.start()).stripTrailing();
    String after = text.substring(letters.end()).stripLeading();
    boolean everywhere = text.contains("(" + letters.group() + ")");
    return everywhere || before.endsWith("(") || after.startsWith("(");
  }

  /** One word of a line in capitals. */
  private static boolean isShouted(String text, Matcher letters) {
    int begin = text.lastIndexOf('\n', letters.start()) + 1;
    int end = text.indexOf('\n', letters.end());
    String line = text.substring(begin, end < 0 ? text.length() : end);
    return words(line).size() > 2 && line.equals(line.toUpperCase(Locale.ROOT));
  }

  private static List<String> sentences(String text, Locale locale) {
    List<String> sentences = new ArrayList<>();
    for (String line : text.split("\n")) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
      breaks.setText(line);
      int begin = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
        sentences.add(line.substring(begin, end).strip());
      }
    }
    return sentences;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(result -> result.group()).toList();
  }

  private static String shown(String sentence) {
    return sentence.length() <= LONGEST_SHOWN
        ? sentence
        : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
  }
}
