package org.palabre.tables.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroundRulesTest {

  @Test
  void partParagraphsAtEmptyLines() {
    GroundRules rules = new GroundRules("Un\nsuite\n\n \n\nDeux");
    assertThat(rules.paragraphs()).containsExactly("Un\nsuite", "Deux");
    assertThat(rules.brief()).isEqualTo("Un\nsuite");
    assertThat(rules.isWritten()).isTrue();
  }

  @Test
  void areNoneUntilWritten() {
    assertThat(GroundRules.NONE.paragraphs()).isEmpty();
    assertThat(GroundRules.NONE.brief()).isEmpty();
    assertThat(GroundRules.NONE.isWritten()).isFalse();
  }
}
