package org.palabre.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.palabre.input.Refusal;

/**
 * Texts without shape: UTF-8, or Windows-1252 as French spreadsheets write it, without a character
 * that no text has.
 */
final class PlainFile {

  private static final int HEAD = 256;
  private static final int BUFFER = 8192;
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  /** What Tika says of texts that begin as mails do, and of short ones with many accents. */
  private static final Set<String> ALSO_TEXT =
      Set.of("message/rfc822", "message/news", "application/octet-stream");

  private PlainFile() {}

  /** Whether what Tika found can be a text. */
  static boolean mayBe(String detected) {
    return detected.startsWith("text/") && !detected.equals("text/html")
        || ALSO_TEXT.contains(detected);
  }

  /** Whether it begins as pages, drawings and their like do. */
  static boolean startsAsMarkup(Path place) throws IOException {
    byte[] head;
    try (InputStream content = Files.newInputStream(place)) {
      head = content.readNBytes(HEAD);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start
        .replaceAll("^(ï»¿|ÿþ|þÿ)", "")
        .replace("\0", "")
        .strip()
        .matches("(?s)<[A-Za-z!?].*");
  }

  /**
   * The encoding of a text.
   *
   * @throws Refusal if it is in another one, or no text at all
   */
  static String charset(String field, Path place) throws IOException {
    for (Charset charset : ENCODINGS) {
      try {
        requireText(field, place, charset);
        return charset.name();
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    throw new Refusal(field, "file.encoding");
  }

  /** What sort of text it is. */
  static FileType type(Path place, String name) throws IOException {
    byte[] head;
    try (InputStream content = Files.newInputStream(place)) {
      head = content.readNBytes(HEAD);
    }
    String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (start.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
      return FileType.ICS;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return FileType.CSV.isCalled(ending) ? FileType.CSV : FileType.TXT;
  }

  private static void requireText(String field, Path place, Charset charset) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader text =
        new InputStreamReader(
            Files.newInputStream(place),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        for (int i = 0; i < read; i++) {
          boolean blank = buffer[i] >= '\t' && buffer[i] <= '\r';
          if (Character.isISOControl(buffer[i]) && !blank && buffer[i] != 0x85) {
            throw new Refusal(field, "file.kind");
          }
        }
      }
    }
  }
}
