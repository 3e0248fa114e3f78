package org.palabre.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.palabre.tabular.TabularFile.Origin;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.tabular.UnreadableTable.Reason;

/**
 * Reads a table from the bytes of a file, whatever its name says: the content tells the format.
 *
 * <pre>{@code
 * TabularFile table = TabularReader.read(bytes);
 * }</pre>
 */
public final class TabularReader {

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** The most a workbook may hold once unpacked, in bytes. */
  public static final long MOST_EXPANDED_BYTES = 64L * 1024 * 1024;

  /** The most rows below the header. */
  public static final int MOST_ROWS = 20_000;

  /** The most columns. */
  public static final int MOST_COLUMNS = 200;

  private TabularReader() {}

  /**
   * Reads a table.
   *
   * @throws UnreadableTable if it is empty, too large, or no table
   */
  public static TabularFile read(byte[] file) throws UnreadableTable {
    if (file.length == 0) {
      throw new UnreadableTable(Reason.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      throw new UnreadableTable(Reason.TOO_LARGE, MOST_BYTES / 1024 / 1024);
    }
    return XlsxSource.recognises(file) ? XlsxSource.read(file) : CsvSource.read(file);
  }

  /** Makes a table of raw rows, the first of which is the header; forgets rows without content. */
  static TabularFile table(Iterable<Row> rows, Origin origin) throws UnreadableTable {
    List<String> header = null;
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      if (row.cells().stream().allMatch(String::isBlank)) {
        continue;
      }
      if (row.cells().size() > MOST_COLUMNS) {
        throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, MOST_COLUMNS);
      }
      if (header == null) {
        header = header(row.cells());
      } else if (kept.size() == MOST_ROWS) {
        throw new UnreadableTable(Reason.TOO_MANY_ROWS, MOST_ROWS);
      } else {
        kept.add(padded(row, header.size()));
      }
    }
    if (header == null) {
      throw new UnreadableTable(Reason.EMPTY);
    }
    if (kept.isEmpty()) {
      throw new UnreadableTable(Reason.NO_ROWS);
    }
    return new TabularFile(header, kept, origin);
  }

  private static Row padded(Row row, int columns) {
    if (row.cells().size() >= columns) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    return new Row(row.line(), cells);
  }

  /** Names every column: a blank name becomes its number, a repeated one gets a number. */
  private static List<String> header(List<String> cells) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      String free = name.isEmpty() ? "#" + (i + 1) : name;
      for (int next = 2; names.contains(free); next++) {
        free = "%s (%d)".formatted(name, next);
      }
      names.add(free);
    }
    return List.copyOf(names);
  }
}
