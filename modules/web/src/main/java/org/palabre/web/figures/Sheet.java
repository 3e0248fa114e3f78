package org.palabre.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.palabre.tabular.CsvText;

/**
 * Figures of one kind: a table, a chart of its first column, and a file, all of the same rows.
 *
 * @param id its name in addresses
 * @param title what it says
 * @param note how it is counted; empty when that goes without saying
 * @param header what the label is, then what each number is
 * @param rows the rows, in the order they are shown
 */
public record Sheet(String id, String title, String note, List<String> header, List<Row> rows) {

  private static final int MOST_SHOWN = 12;
  private static final int COLUMN = 10;
  private static final int HEIGHT = 100;

  /**
   * A row.
   *
   * @param label what it is about
   * @param link where it leads; null for nowhere
   * @param cells what is told of it: whole numbers, or texts; null is not known
   */
  public record Row(String label, String link, List<Object> cells) {

    /** A row of numbers that leads nowhere. */
    public static Row of(String label, Object... cells) {
      List<Object> all = new ArrayList<>();
      for (Object cell : cells) {
        all.add(cell);
      }
      return new Row(label, null, all);
    }

    /** Its first number. */
    long value() {
      return cells.get(0) instanceof Number number ? number.longValue() : 0;
    }
  }

  /** The first rows, as many as people look at. */
  public List<Row> shown() {
    return rows.stream().limit(MOST_SHOWN).toList();
  }

  /** How many rows are only in the file. */
  public int more() {
    return Math.max(0, rows.size() - MOST_SHOWN);
  }

  /** How long the bar of a row is, of 100. */
  public double share(Row row) {
    return Math.round(1000.0 * row.value() / Math.max(1, largest())) / 10.0;
  }

  /** The columns of a chart over time, each ten wide in a square 100 high. */
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Row row : rows) {
      double height = HEIGHT * (double) row.value() / Math.max(1, largest());
      double seen = row.value() > 0 ? Math.max(1, height) : 0;
      columns.add(new Column(columns.size() * COLUMN + 1, HEIGHT - seen, seen));
    }
    return columns;
  }

  /** How wide the columns are together. */
  public int width() {
    return Math.max(1, rows.size()) * COLUMN;
  }

  /** The row with the largest first number; the latest of several. */
  public Row peak() {
    return rows.stream()
        .filter(row -> row.value() == largest())
        .reduce((one, other) -> other)
        .orElse(null);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return largest() == 0
        && rows.stream().flatMap(row -> row.cells().stream()).noneMatch(Objects::nonNull);
  }

  /** Writes the file. */
  public void write(Appendable out) {
    CsvText csv = new CsvText(out, header);
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.label());
      cells.addAll(row.cells());
      csv.row(cells);
    }
  }

  private long largest() {
    return rows.stream().mapToLong(Row::value).max().orElse(0);
  }

  /**
   * A column of a chart.
   *
   * @param x from the left
   * @param y from the top
   * @param height how high
   */
  public record Column(double x, double y, double height) {}
}
