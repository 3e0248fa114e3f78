package org.palabre.tables.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

  @Test
  void isReadAsItIsWritten() {
    Subject theme = new Subject(Subject.Kind.THEME, UUID.randomUUID());
    assertThat(theme.toString()).startsWith("theme-");
    assertThat(Subject.read(theme.toString())).contains(theme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "theme", "theme-1", "person-018f3b1e-0000-7000-8000-000000000000"})
  void isNothingElse(String text) {
    assertThat(Subject.read(text)).isEmpty();
  }
}
