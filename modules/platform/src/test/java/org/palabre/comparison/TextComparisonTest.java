package org.palabre.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palabre.comparison.TextComparison.Kind;
import org.palabre.comparison.TextComparison.Piece;

/** Two texts are compared by words, and neither loses one. */
class TextComparisonTest {

  @Test
  void comparesWordByWord() {
    assertThat(TextComparison.of("Le parc est fermé.", "Le parc sera fermé."))
        .containsExactly(
            new Piece(Kind.SAME, "Le parc "),
            new Piece(Kind.GONE, "est"),
            new Piece(Kind.NEW, "sera"),
            new Piece(Kind.SAME, " fermé."));
  }

  @Test
  void bringsBothTextsBack() {
    String before = "L’été, l’ascenseur 🛗 tombe.\n\nمرحبا e\u0301t\u00e9";
    String after = "L’hiver, l’ascenseur tombe encore.\nمرحبا 🦄";
    assertThat(without(Kind.NEW, before, after)).isEqualTo(before);
    assertThat(without(Kind.GONE, before, after)).isEqualTo(after);
  }

  @Test
  void standsLongTextsThatHaveNothingInCommon() {
    String before = "un deux trois. ".repeat(1_300);
    String after = "quatre cinq six! ".repeat(1_100);
    assertThatCode(() -> TextComparison.of(before, after)).doesNotThrowAnyException();
    assertThat(without(Kind.NEW, before, after)).isEqualTo(before);
  }

  private static String without(Kind kind, String before, String after) {
    return TextComparison.of(before, after).stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void cutsNoUnitThatStaysTogether() {
    assertThat(
            TextComparison.of(
                List.of("Vote : ", "Une voix\n", "Trop cher.\n", "Trop loin.\n"),
                List.of("Vote : ", "Trois voix\n", "Trop loin.\n", "Trop long.\n")))
        .containsExactly(
            new Piece(Kind.SAME, "Vote : "),
            new Piece(Kind.GONE, "Une voix\nTrop cher.\n"),
            new Piece(Kind.NEW, "Trois voix\n"),
            new Piece(Kind.SAME, "Trop loin.\n"),
            new Piece(Kind.NEW, "Trop long.\n"));
  }
}
