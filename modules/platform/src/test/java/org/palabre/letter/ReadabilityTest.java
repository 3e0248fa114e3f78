package org.palabre.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.palabre.letter.Readability.Hard;
import org.palabre.letter.Readability.Kind;

/** A writer learns which sentences, words and abbreviations are hard at twelve. */
class ReadabilityTest {

  @Test
  void findsSentencesOfMoreThanTwentyWords() {
    String twenty = "Un " + "un ".repeat(18) + "mot.";
    String more = "Et " + "un ".repeat(19) + "mot.";

    List<Hard> hard = of("Court. " + twenty + " " + more + " Court encore.");

    assertThat(hard).hasSize(1);
    assertThat(hard.get(0).kind()).isEqualTo(Kind.SENTENCE);
    assertThat(hard.get(0).words()).isEqualTo(21);
    assertThat(hard.get(0).text()).isEqualTo(more);
  }

  @Test
  void findsLongWordsOnce() {
    assertThat(of("L’intercommunalité, l’intercommunalité. Des mots courts."))
        .extracting(Hard::text)
        .containsExactly("intercommunalité");
  }

  @Test
  void findsAbbreviationsThatNothingExplains() {
    assertThat(of("Le QPV change. La ZFU (zone franche urbaine) reste."))
        .extracting(Hard::text)
        .containsExactly("QPV");
    assertThat(of("Un quartier prioritaire (QPV) change. Le QPV reste.")).isEmpty();
    assertThat(of("VENEZ TOUS À LA FÊTE")).isEmpty();
    assertThat(of("La C.A.F. aide.")).extracting(Hard::text).containsExactly("C.A.F.");
  }

  @Test
  void findsNothingInPlainWords() {
    assertThat(of("On a parlé des bancs. La ville en pose trois en mars.")).isEmpty();
    assertThat(of("")).isEmpty();
  }

  @Test
  void staysQuickWithAWallOfText() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(of("mot ".repeat(250_000))).hasSize(1);
          assertThat(of("A".repeat(4_000) + " 🌞🌞🌞")).hasSizeLessThan(3);
        });
  }

  private static List<Hard> of(String text) {
    return Readability.of(text, Locale.FRENCH);
  }
}
