package org.palabre.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "- une liste", "@ici", "\tx", "\rx", "'=1", "''=1"})
  void makesFormulasHarmlessAndGivesThemBack(String cell) {
    assertThat(CsvText.harmless(cell)).isEqualTo("'" + cell);
    assertThat(CsvText.plain(CsvText.harmless(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bonjour", "l'été = chaud", "'entre guillemets'", "12"})
  void leavesTheRestAlone(String cell) {
    assertThat(CsvText.harmless(cell)).isEqualTo(cell);
    assertThat(CsvText.plain(cell)).isEqualTo(cell);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    List<String> cells = List.of("Déjà ; vu", "deux\nlignes", "un \"mot\"", "🏫 O'Neill");
    StringBuilder out = new StringBuilder();
    CsvText csv = new CsvText(out, List.of("a", "b", "c", "d", "e"));
    csv.row(Arrays.asList(cells.get(0), cells.get(1), cells.get(2), cells.get(3), null));
    TabularFile table = TabularReader.read(out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(table.header()).containsExactly("a", "b", "c", "d", "e");
    assertThat(table.rows().get(0).cells().subList(0, 4)).isEqualTo(cells);
    assertThat(table.rows().get(0).cell(4)).isEmpty();
  }
}
