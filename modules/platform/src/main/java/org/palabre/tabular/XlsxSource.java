package org.palabre.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.palabre.tabular.TabularFile.Format;
import org.palabre.tabular.TabularFile.Origin;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.tabular.UnreadableTable.Reason;

/** Reads the first sheet of a workbook; dates become {@code 2016-04-02}. */
final class XlsxSource {

  /** Letters of date formats: year, day or month, outside quoted text and brackets. */
  private static final Pattern DATE_FORMAT = Pattern.compile("(?i)(?=.*[yd]).*");

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  /** A workbook holds a few dozen parts; more than this is an attack. */
  private static final int MOST_PARTS = 2_000;

  private XlsxSource() {}

  /** Whether the bytes start like a ZIP archive. */
  static boolean recognises(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  static TabularFile read(byte[] file) throws UnreadableTable {
    weigh(file);
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        Stream<org.dhatim.fastexcel.reader.Row> sheet = book.getFirstSheet().openStream()) {
      List<Row> rows =
          sheet
              .limit(TabularReader.MOST_ROWS + 2L)
              .map(row -> new Row(row.getRowNum(), cells(row)))
              .toList();
      return TabularReader.table(rows, new Origin(Format.XLSX, "", ""));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTable(Reason.DAMAGED, e);
    }
  }

  /** Unpacks everything once without keeping it, so that a small file cannot fill the memory. */
  private static void weigh(byte[] file) throws UnreadableTable {
    long weight = 0;
    byte[] buffer = new byte[8192];
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      for (ZipArchiveEntry part : parts) {
        try (InputStream content = zip.getInputStream(part)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            weight += read;
            if (weight > TabularReader.MOST_EXPANDED_BYTES || parts.size() > MOST_PARTS) {
              throw new UnreadableTable(
                  Reason.EXPANDS_TOO_MUCH, TabularReader.MOST_EXPANDED_BYTES / 1024 / 1024);
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableTable(Reason.DAMAGED, e);
    }
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>();
    int columns = Math.min(row.getCellCount(), TabularReader.MOST_COLUMNS + 1);
    for (int i = 0; i < columns; i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      LocalDateTime date = cell.asDate();
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : date.toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText().replace("\r\n", "\n");
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && DATE_FORMAT.matcher(LITERAL.matcher(format).replaceAll("")).matches();
  }
}
