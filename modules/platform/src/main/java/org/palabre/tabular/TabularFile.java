package org.palabre.tabular;

import java.io.Serializable;
import java.util.List;

/**
 * A table read from a file: a header and rows of text, exactly as the file holds them.
 *
 * @param header the name of each column, never blank, all different
 * @param rows the rows that hold something, each at least as long as the header
 * @param origin how the file was understood, to tell whoever sent it
 */
public record TabularFile(List<String> header, List<Row> rows, Origin origin)
    implements Serializable {

  /** Copies the lists. */
  public TabularFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param line the line of the file it starts on, from 1, as a text editor or spreadsheet counts
   * @param cells its cells, empty where the file holds nothing; more than the header when the row
   *     is malformed
   */
  public record Row(int line, List<String> cells) implements Serializable {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0. */
    public String cell(int column) {
      return cells.get(column);
    }
  }

  /**
   * How a file was understood.
   *
   * @param format CSV or XLSX
   * @param charset the name of its encoding; empty for XLSX
   * @param delimiter what parts its columns; empty for XLSX
   */
  public record Origin(Format format, String charset, String delimiter) implements Serializable {}

  /** The formats that are read. */
  public enum Format {
    /** Text with one delimiter. */
    CSV,
    /** The first sheet of a workbook of the Office Open XML format. */
    XLSX
  }
}
