package org.palabre.budget.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words are found however they are typed. */
class SearchTextTest {

  @Test
  void caseAccentsLigaturesApostrophesAndBlanksDoNotMatter() {
    assertThat(SearchText.of(" L’ÉCOLE  au\u00A0cœur\n")).isEqualTo("l'ecole au coeur");
    assertThat(SearchText.of("Ægidius, Straße, İzmir")).isEqualTo("aegidius, strasse, izmir");
    assertThat(SearchText.of("l'ecole")).isEqualTo(SearchText.of("L’École"));
  }

  @Test
  void otherScriptsAndSignsStay() {
    assertThat(SearchText.of("100 % вело_1")).isEqualTo("100 % вело_1");
  }
}
