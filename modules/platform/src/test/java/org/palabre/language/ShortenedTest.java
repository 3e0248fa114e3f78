package org.palabre.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts are cut between characters, and only when they must. */
class ShortenedTest {

  @Test
  void whatFitsStays() {
    assertThat(Shortened.to(5, "Arbre")).isEqualTo("Arbre");
    assertThat(Shortened.to(2, "🌳🌳")).isEqualTo("🌳🌳");
  }

  @Test
  void whatDoesNotEndsWithAnEllipsisAndNoHalfCharacter() {
    assertThat(Shortened.to(5, "Arbres")).isEqualTo("Arbr…");
    assertThat(Shortened.to(3, "🌳🌳🌳🌳")).isEqualTo("🌳🌳…");
    assertThat(Shortened.to(5, "Des bancs")).isEqualTo("Des…");
  }
}
