package org.palabre.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Lines;
import org.palabre.spi.NamedValue.Option;

class NamedValueTest {

  private static final Option MENTIONS = new Option("judgment", "Par mentions");
  private static final Option VOICES = new Option("approval", "Par voix, à égalité");

  @Test
  void choosesInAListThatStaysTheSame() {
    List<Option> given = new ArrayList<>(List.of(MENTIONS, VOICES));
    Choice choice = new Choice("approval", given);
    given.clear();

    assertThat(choice.label()).isEqualTo("Par voix, à égalité");
    assertThat(choice.choosing("judgment").label()).isEqualTo("Par mentions");
    assertThat(choice.choosing("judgment").options()).containsExactly(MENTIONS, VOICES);
    assertThat(choice.has("judgment")).isTrue();
    assertThat(choice.has("Par mentions")).isFalse();
  }

  @Test
  void refusesAChoiceThatIsNone() {
    assertRefused(() -> new Choice("judgment", List.of(MENTIONS)));
    assertRefused(() -> new Choice("judgment", options(21)));
    assertThat(new Choice("o1", options(20)).options()).hasSize(20);
    assertRefused(() -> new Choice("other", List.of(MENTIONS, VOICES)));
    assertRefused(
        () -> new Choice("judgment", List.of(MENTIONS, new Option("judgment", "Autrement"))));
  }

  @Test
  void refusesAnOptionThatCouldNotBeBoundOrRead() {
    for (String id : new String[] {"", "A", "é", "a--b", "-a", "a_b", "a b", "a".repeat(61)}) {
      assertRefused(() -> new Option(id, "Par mentions"));
    }
    for (String label :
        new String[] {"", " ", "a\tb", "a\nb", "a\rb", "a\u2028b", "é".repeat(201)}) {
      assertRefused(() -> new Option("judgment", label));
    }
    assertThat(new Option("a1-b2", "🦄".repeat(200)).id()).isEqualTo("a1-b2");
  }

  @Test
  void refusesSentencesThatAreNotOneLineEach() {
    assertRefused(() -> new Lines(List.of()));
    assertRefused(() -> new Lines(IntStream.range(0, 41).mapToObj(i -> "Non " + i).toList()));
    assertRefused(() -> new Lines(List.of("Trop cher.", "Trop cher.")));
    for (String line :
        new String[] {"", " ", "a\tb", "a\nb", "a\r\nb", "a\u0085b", "é".repeat(301)}) {
      assertRefused(() -> new Lines(List.of(line)));
    }
    assertThat(new Lines(List.of("Déjà prévu.", "🦄".repeat(300))).lines()).hasSize(2);
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Option("o" + i, "Option " + i)).toList();
  }

  private static void assertRefused(Runnable made) {
    assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
  }
}
