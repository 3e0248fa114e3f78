package org.palabre.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.web.figures.Sheet.Column;
import org.palabre.web.figures.Sheet.Row;

class SheetTest {

  @Test
  void writesAFileThatNoSpreadsheetRuns() {
    StringBuilder out = new StringBuilder();

    sheet(Row.of("=SUM(A1)", 3L, null), Row.of("Éco;le\n\"A\"", 2L, "12 jours")).write(out);

    assertThat(out.toString())
        .isEqualTo(
            "\uFEFFQuoi;Combien;Délai\r\n'=SUM(A1);3;\r\n\"Éco;le\n\"\"A\"\"\";2;12 jours\r\n");
  }

  @Test
  void drawsBarsAndColumnsAgainstTheLargest() {
    Row small = Row.of("a", 1L);
    Sheet sheet = sheet(small, Row.of("b", 4L), Row.of("c", 0L));

    assertThat(sheet.share(small)).isEqualTo(25.0);
    assertThat(sheet.columns())
        .containsExactly(new Column(1, 75, 25), new Column(11, 0, 100), new Column(21, 100, 0));
    assertThat(sheet.peak().label()).isEqualTo("b");
  }

  @Test
  void isEmptyWithoutRowsAndDoesNotDivideByNothing() {
    assertThat(sheet().isEmpty()).isTrue();
    assertThat(sheet().peak()).isNull();
    Row zero = Row.of("a", 0L);
    assertThat(sheet(zero).share(zero)).isZero();
  }

  @Test
  void showsTwelveRowsAndKeepsTheOthersForTheFile() {
    Sheet long20 =
        sheet(IntStream.range(0, 20).mapToObj(i -> Row.of("r" + i, (long) i)).toArray(Row[]::new));

    assertThat(long20.shown()).hasSize(12);
    assertThat(long20.more()).isEqualTo(8);
  }

  private static Sheet sheet(Row... rows) {
    return new Sheet("s", "Titre", "", List.of("Quoi", "Combien", "Délai"), List.of(rows));
  }
}
