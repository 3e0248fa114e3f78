package org.palabre.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one sheet of an XLSX workbook, the first row in bold: texts as texts, numbers as numbers,
 * days as days. A text that a spreadsheet would run as a formula once it is edited or saved as CSV
 * is made harmless as {@link CsvText} does.
 */
public final class XlsxText implements AutoCloseable {

  private static final int LONGEST_NAME = 31;

  /** The longest text a cell holds (ECMA-376, part 1, 18.3.1.4; 32,767 characters). */
  private static final int LONGEST_CELL = 32_767;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  /**
   * Begins it.
   *
   * @param name what the sheet is called
   */
  public XlsxText(OutputStream out, String name, List<String> header) {
    workbook = new Workbook(out, "Palabre", "1.0");
    String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    sheet = workbook.newWorksheet(plain.substring(0, Math.min(plain.length(), LONGEST_NAME)));
    row(header);
    sheet.range(0, 0, 0, Math.max(0, header.size() - 1)).style().bold().set();
    sheet.freezePane(0, 1);
  }

  /** Adds a row; what is not known is null and becomes an empty cell. */
  public void row(List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell instanceof Number number) {
        sheet.value(row, column, number);
      } else if (cell instanceof LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      } else if (cell != null) {
        sheet.value(row, column, text(cell.toString()));
      }
    }
    row++;
  }

  private static String text(String cell) {
    // XML knows no other control characters.
    String plain = cell.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "");
    String safe = CsvText.harmless(plain);
    return safe.substring(0, Math.min(safe.length(), LONGEST_CELL));
  }

  /** Ends the file; the stream stays open. */
  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
