package org.palabre.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Workbooks that no spreadsheet runs anything of. */
class XlsxTextTest {

  @Test
  void writesTextsNumbersAndDaysAndNoFormula() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxText sheet = new XlsxText(out, "Suivi: [2026]/*", List.of("Demande", "Jours"))) {
      sheet.row(Arrays.asList("=1+1", 12L, LocalDate.of(2026, 11, 25), null, "+33", "\u0000né"));
      sheet.row(List.of("Élodie ; l’« arbre »\n🌳", "@SUM(A1)", "-2", "\tx", "x".repeat(40_000)));
    }
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(read.getFirstSheet().getName()).isEqualTo("Suivi   2026");
      List<Row> rows = read.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).getCellText(0)).isEqualTo("'=1+1");
      assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(1).getCell(1).asNumber().intValue()).isEqualTo(12);
      assertThat(rows.get(1).getCell(2).asDate().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 11, 25));
      assertThat(rows.get(1).getCellText(4)).isEqualTo("'+33");
      assertThat(rows.get(1).getCellText(5)).isEqualTo("né");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("Élodie ; l’« arbre »\n🌳");
      assertThat(rows.get(2).getCellText(1)).isEqualTo("'@SUM(A1)");
      assertThat(rows.get(2).getCellText(2)).isEqualTo("'-2");
      assertThat(rows.get(2).getCellText(3)).isEqualTo("'\tx");
      assertThat(rows.get(2).getCellText(4)).hasSize(32_767);
    }
  }
}
