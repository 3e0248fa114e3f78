package org.palabre.sortition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as read: the names of its columns and its rows. UTF-8 (with or without mark), UTF-16
 * with mark, otherwise Windows-1252; comma, semicolon, tab or bar, whichever cuts the first line
 * most. Fields are trimmed and brought to Unicode's composed form, so that two spellings of one
 * accent are one value. Quoting follows RFC 4180.
 *
 * @param name the file's name, for sentences
 * @param bytes what was read
 * @param header column names
 * @param rows the rows, blank ones left out
 */
record Table(String name, byte[] bytes, List<String> header, List<Row> rows) {

  /**
   * One row.
   *
   * @param line its first line in the file, from 1
   * @param fields one per column
   */
  record Row(int line, List<String> fields) {}

  static Table read(Path path) throws InvalidInput {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new InvalidInput("file.unreadable", path, e.getClass().getSimpleName());
    }
    return parse(path.getFileName().toString(), bytes);
  }

  static Table parse(String name, byte[] bytes) throws InvalidInput {
    String text = decode(bytes);
    char separator = separator(text);
    List<Row> all = split(name, text, separator);
    if (all.isEmpty()) {
      throw new InvalidInput("file.empty", name);
    }
    List<String> header = all.get(0).fields();
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isEmpty() && header.indexOf(header.get(i)) < i) {
        throw new InvalidInput("file.column.twice", name, header.get(i));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : all.subList(1, all.size())) {
      rows.add(fitted(name, row, header.size(), separator));
    }
    if (rows.isEmpty()) {
      throw new InvalidInput("file.no.rows", name);
    }
    return new Table(name, bytes, header, rows);
  }

  /** Empty fields at the end are spreadsheets' habit; anything else of another length is wrong. */
  private static Row fitted(String name, Row row, int width, char separator) throws InvalidInput {
    List<String> fields = row.fields();
    boolean surplusEmpty =
        fields.size() > width
            && fields.subList(width, fields.size()).stream().allMatch(String::isEmpty);
    if (surplusEmpty) {
      return new Row(row.line(), fields.subList(0, width));
    }
    if (fields.size() != width) {
      String shown = separator == '\t' ? "TAB" : String.valueOf(separator);
      throw new InvalidInput("file.fields", name, row.line(), fields.size(), width, shown);
    }
    return row;
  }

  int column(String column) throws InvalidInput {
    int found = header.indexOf(Normalizer.normalize(column.strip(), Normalizer.Form.NFC));
    if (found < 0) {
      throw new InvalidInput("file.column", name, column, String.join(", ", header));
    }
    return found;
  }

  private static String decode(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        || bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static char separator(String text) {
    int end = 0;
    boolean quoted = false;
    int[] counts = new int[4];
    String candidates = ",;\t|";
    while (end < text.length()
        && (quoted || text.charAt(end) != '\n' && text.charAt(end) != '\r')) {
      char c = text.charAt(end++);
      quoted ^= c == '"';
      int which = candidates.indexOf(c);
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return candidates.charAt(best);
  }

  private static List<Row> split(String name, String text, char separator) throws InvalidInput {
    List<Row> rows = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (quoted) {
        if (i == text.length()) {
          throw new InvalidInput("file.quote", name, start);
        }
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
      } else if (c == separator) {
        fields.add(clean(field));
      } else if (c == '\n' || c == '\r') {
        fields.add(clean(field));
        if (fields.stream().anyMatch(f -> !f.isEmpty())) {
          rows.add(new Row(start, List.copyOf(fields)));
        }
        fields.clear();
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else {
        field.append(c);
      }
      if (c == '\n' || c == '\r') {
        line++;
        start = quoted ? start : line;
      }
    }
    return rows;
  }

  private static String clean(StringBuilder field) {
    String text = Normalizer.normalize(field.toString().strip(), Normalizer.Form.NFC);
    field.setLength(0);
    return text;
  }
}
