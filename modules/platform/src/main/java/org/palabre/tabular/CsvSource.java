package org.palabre.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.palabre.tabular.TabularFile.Format;
import org.palabre.tabular.TabularFile.Origin;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.tabular.UnreadableTable.Reason;

/** Reads CSV: finds the delimiter, bears with quotes in the wrong place. */
final class CsvSource {

  private static final char[] DELIMITERS = {';', ',', '\t'};

  /** How many records are looked at to find the delimiter. */
  private static final int LOOKED_AT = 50;

  private CsvSource() {}

  static TabularFile read(byte[] file) throws UnreadableTable {
    DecodedText text = DecodedText.of(file);
    if (text.text().indexOf('\0') >= 0) {
      throw new UnreadableTable(Reason.NOT_A_TABLE);
    }
    char delimiter = delimiter(text.text());
    try {
      return TabularReader.table(
          rows(text.text(), delimiter, TabularReader.MOST_ROWS + 2),
          new Origin(Format.CSV, text.charset(), String.valueOf(delimiter)));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableTable(Reason.NOT_A_TABLE, e);
    }
  }

  /**
   * The delimiter under which most records have the same number of columns, more than one; among
   * equals, the one that makes more columns.
   */
  static char delimiter(String text) {
    char best = DELIMITERS[0];
    long bestScore = -1;
    for (char candidate : DELIMITERS) {
      long score = score(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static long score(String text, char delimiter) {
    List<Row> rows;
    try {
      rows = rows(text, delimiter, LOOKED_AT);
    } catch (IOException | UncheckedIOException e) {
      return -1;
    }
    if (rows.isEmpty() || rows.get(0).cells().size() < 2) {
      return 0;
    }
    Map<Integer, Integer> widths = new HashMap<>();
    rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
    int columns = rows.get(0).cells().size();
    int alike = widths.get(columns);
    return 1_000L * alike / rows.size() * 1_000 + columns;
  }

  private static List<Row> rows(String text, char delimiter, int most) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      long line = 1;
      for (CSVRecord record : parser) {
        if (rows.size() == most) {
          break;
        }
        List<String> cells = new ArrayList<>(record.size());
        record.forEach(cell -> cells.add(cell.replace("\r\n", "\n")));
        rows.add(new Row((int) line, cells));
        line = parser.getCurrentLineNumber() + 1;
      }
    }
    return rows;
  }
}
