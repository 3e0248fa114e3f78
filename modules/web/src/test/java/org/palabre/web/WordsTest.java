package org.palabre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The platform's words: the same in both languages, and typeset as a reader expects. */
class WordsTest {

  private final Map<String, String> french = words(Locale.FRENCH);
  private final Map<String, String> english = words(Locale.ENGLISH);

  @Test
  void sayTheSameInBothLanguages() {
    assertThat(english.keySet()).isEqualTo(french.keySet());
  }

  @Test
  void leaveNothingEmpty() {
    assertThat(french.values()).noneMatch(String::isBlank);
    assertThat(english.values()).noneMatch(String::isBlank);
  }

  /** A plain one would be swallowed where a text is filled with figures. */
  @Test
  void useTypographicApostrophes() {
    assertThat(french.values()).noneMatch(word -> word.contains("'"));
    assertThat(english.values()).noneMatch(word -> word.contains("'"));
  }

  /** In French a space that must not break stands before ? ! : ; » and after «. */
  @Test
  void keepFrenchSignsWithTheirWords() {
    assertThat(french.entrySet())
        .noneMatch(word -> word.getValue().matches("(?s).*( [?!:;»]|« ).*"));
  }

  /** One that cannot be filled breaks the page that says it. */
  @Test
  void canBeFilled() {
    assertThat(french.values())
        .filteredOn(word -> word.contains(",choice,"))
        .allSatisfy(word -> new MessageFormat(word, Locale.FRENCH));
    assertThat(english.values())
        .filteredOn(word -> word.contains(",choice,"))
        .allSatisfy(word -> new MessageFormat(word, Locale.ENGLISH));
  }

  private static Map<String, String> words(Locale language) {
    ResourceBundle bundle = ResourceBundle.getBundle("org.palabre.web.words", language);
    Map<String, String> words = new TreeMap<>();
    bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
    return words;
  }
}
