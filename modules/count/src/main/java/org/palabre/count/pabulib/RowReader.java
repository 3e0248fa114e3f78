package org.palabre.count.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.palabre.count.FaultyInput;

/**
 * Reads rows of fields parted by semicolons, one at a time, whatever the length of the file.
 *
 * <p>UTF-8 with or without a byte order mark; lines end by LF, CRLF or CR; a field that begins with
 * a quotation mark may hold semicolons, line breaks and doubled quotation marks (RFC 4180).
 * Elsewhere a quotation mark is a character like another. Lines without any text are passed over.
 */
final class RowReader {

  static final char SEPARATOR = ';';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader source;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int filled;
  private boolean atEnd;
  private int line = 1;

  private char[] text = new char[1024];
  private int length;
  private int[] ends = new int[32];
  private int fields;
  private int rowLine;

  RowReader(InputStream bytes) throws IOException {
    source =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    if (peek() == BYTE_ORDER_MARK) {
      position++;
    }
  }

  /** Moves to the next row that holds some text; false at the end of the file. */
  boolean next() throws IOException {
    do {
      if (peek() < 0) {
        return false;
      }
      readRow();
    } while (isBlank());
    return true;
  }

  /** The line on which the current row begins, from 1. */
  int line() {
    return rowLine;
  }

  /** The number of the last line read, for faults found at the end of the file. */
  int lastLine() {
    return Math.max(1, rowLine);
  }

  int fields() {
    return fields;
  }

  int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  int end(int field) {
    return ends[field];
  }

  char[] text() {
    return text;
  }

  String field(int field) {
    int start = start(field);
    return new String(text, start, ends[field] - start);
  }

  List<String> row() {
    List<String> row = new ArrayList<>(fields);
    for (int f = 0; f < fields; f++) {
      row.add(field(f));
    }
    return row;
  }

  private boolean isBlank() {
    if (fields > 1) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return true;
  }

  private void readRow() throws IOException {
    rowLine = line;
    length = 0;
    fields = 0;
    boolean fieldBegins = true;
    while (true) {
      int c = read();
      if (c == '"' && fieldBegins) {
        readQuoted();
        fieldBegins = false;
      } else if (c == SEPARATOR) {
        closeField();
        fieldBegins = true;
      } else if (c < 0 || c == '\n' || c == '\r') {
        if (c == '\r' && peek() == '\n') {
          position++;
        }
        if (c >= 0) {
          line++;
        }
        closeField();
        return;
      } else {
        append((char) c);
        fieldBegins = false;
      }
    }
  }

  private void readQuoted() throws IOException {
    int openedAt = line;
    while (true) {
      int c = read();
      if (c < 0) {
        throw FaultyInput.at(openedAt, "\"", "quote.open", openedAt);
      }
      if (c == '"') {
        if (peek() != '"') {
          return;
        }
        position++;
      } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
        line++;
      }
      append((char) c);
    }
  }

  private void closeField() {
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, fields * 2);
    }
    ends[fields++] = length;
  }

  private void append(char c) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
    text[length++] = c;
  }

  private int read() throws IOException {
    int c = peek();
    if (c >= 0) {
      position++;
    }
    return c;
  }

  private int peek() throws IOException {
    if (position == filled && !atEnd) {
      fill();
    }
    return position == filled ? -1 : buffer[position];
  }

  private void fill() throws IOException {
    try {
      filled = source.read(buffer, 0, buffer.length);
    } catch (CharacterCodingException notUtf8) {
      throw FaultyInput.at(line, "encoding", "encoding", line);
    }
    position = 0;
    if (filled < 0) {
      filled = 0;
      atEnd = true;
    }
  }
}
