package org.palabre.launcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SentenceTest {

  @Test
  void speaksBothLanguages() {
    Sentence sentence = Sentence.of("plugin.missing", "tables");

    assertThat(sentence.in(Locale.FRENCH)).startsWith("Il a besoin de tables");
    assertThat(sentence.in(Locale.ENGLISH)).startsWith("It requires tables");
  }

  @Test
  void putsSentencesWithinSentencesInTheSameLanguage() {
    Sentence sentence = Sentence.of("plugin.forbidden", Sentence.of("forbidden.filter"), "a.B");

    assertThat(sentence.in(Locale.FRENCH)).contains("un filtre (a.B)");
  }

  @Test
  void hasEverySentenceInBothLanguages() throws IOException {
    assertThat(words("messages_fr").keySet()).isEqualTo(words("messages").keySet());
  }

  @Test
  void takesTheLanguageOfTheFirstVariableThatIsSet() {
    assertThat(Language.of(Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Locale.FRENCH);
    assertThat(Language.of(Map.of("LC_ALL", "C", "LANG", "fr_FR.UTF-8"))).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(Map.of())).isEqualTo(Locale.ENGLISH);
  }

  private static Properties words(String bundle) throws IOException {
    try (InputStream file =
            Sentence.class.getResourceAsStream("/org/palabre/launcher/" + bundle + ".properties");
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    }
  }
}
