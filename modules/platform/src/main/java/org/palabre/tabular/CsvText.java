package org.palabre.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes CSV that French spreadsheets open by a double click: UTF-8 with byte order mark, {@code
 * ;}, CRLF between rows.
 *
 * <p>A cell that a spreadsheet would run as a formula, because it starts with {@code = + - @}, a
 * tab or a carriage return, gets an apostrophe in front (OWASP, "CSV Injection"); {@link #plain}
 * takes it away again, so that what is exported and imported is what it was.
 */
public final class CsvText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();

  private final Appendable out;

  /** Writes to {@code out}, beginning with the byte order mark and the header. */
  public CsvText(Appendable out, List<String> header) {
    this.out = out;
    try {
      out.append(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    row(header);
  }

  /** Adds a row; what is not known is null and becomes an empty cell. */
  public void row(List<?> cells) {
    Object[] safe =
        cells.stream().map(cell -> cell == null ? "" : harmless(cell.toString())).toArray();
    try {
      FORMAT.printRecord(out, safe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as a cell that no spreadsheet takes for a formula. */
  public static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text behind a cell that {@link #harmless} may have written. */
  public static String plain(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
