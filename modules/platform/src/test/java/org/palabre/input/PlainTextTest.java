package org.palabre.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Neill",
        "NULL",
        "N'Guyễn",
        "حي السلام",
        "👩‍👩‍👧‍👦 la famille",
        "<script>alert(1)</script>",
        "#{7*7}",
        "0"
      })
  void keepsWhatPeopleAreCalled(String name) {
    assertThat(PlainText.line("name", name, 120)).isEqualTo(name);
  }

  @Test
  void composesAccentsAndDropsBlanksAround() {
    assertThat(PlainText.line("name", "  La Viste\u0301 \n Nord ", 120)).isEqualTo("La Visté Nord");
  }

  @Test
  void keepsLines() {
    assertThat(PlainText.lines("text", "un\r\ndeux\rtrois", 40)).isEqualTo("un\ndeux\ntrois");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u2067b", "a\u001Bb", "a\uD83Db", "a\uFFFFb"})
  void refusesCharactersThatLie(String text) {
    assertRefused(text, "input.character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00A0\t"})
  void refusesNothing(String text) {
    assertRefused(text, "input.blank");
  }

  @Test
  void refusesAMegabyteAndCountsEmojiOnce() {
    assertRefused("a".repeat(1_000_000), "input.long");
    assertThat(PlainText.line("name", "🏘".repeat(120), 120)).hasSize(240);
  }

  private static void assertRefused(String text, String key) {
    assertThatThrownBy(() -> PlainText.line("name", text, 120))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).isEqualTo("name");
            });
  }
}
