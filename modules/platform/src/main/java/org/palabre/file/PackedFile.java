package org.palabre.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.palabre.input.Refusal;

/**
 * Texts, spreadsheets and presentations of office programs: many entries packed into one file. Each
 * is counted through without being kept, so that a file that unpacks to a thousand times its size
 * is found before anybody opens it. What they hold is never interpreted, so nothing in it can make
 * this server fetch or read anything.
 */
final class PackedFile {

  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final long MOST_RATIO = 100;

  /** Below this size nobody asks how tightly it was packed. */
  private static final long HARMLESS = 16L * 1024 * 1024;

  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_CONTENTS = 1024 * 1024;
  private static final int BUFFER = 1 << 16;

  /** Programs inside an OpenDocument file; the two lists stand there even when there are none. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "Scripts/.+|Basic/(?!(.*/)?(script|dialog)-l[bc]\\.xml$).+\\.xml|.*vbaProject.*\\.bin",
          Pattern.CASE_INSENSITIVE);

  private static final List<FileType> OPEN_DOCUMENT =
      List.of(FileType.ODT, FileType.ODS, FileType.ODP);

  private PackedFile() {}

  /** Whether what Tika found is an archive or one of the files made of one. */
  static boolean isPacked(String detected) {
    return detected.equals("application/zip")
        || detected.equals("application/java-archive")
        || detected.equals("application/x-tika-ooxml")
        || detected.startsWith("application/vnd.oasis.opendocument.")
        || detected.startsWith("application/vnd.openxmlformats-officedocument.");
  }

  /**
   * What it is.
   *
   * @throws Refusal if it is another archive, holds programs, is damaged, or unpacks to too much
   */
  static FileType type(String field, Path place) throws IOException {
    long packed = Files.size(place);
    String contents = "";
    String mimetype = "";
    boolean word = false;
    boolean sheet = false;
    boolean slides = false;
    try (ZipFile file = new ZipFile(place.toFile())) {
      if (file.size() > MOST_ENTRIES) {
        throw new Refusal(field, "file.bomb");
      }
      long unpacked = 0;
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        if (PROGRAM.matcher(name).matches()) {
          throw new Refusal(field, "file.macros");
        }
        unpacked = countThrough(field, file, entry, unpacked, packed);
        switch (name) {
          case "[Content_Types].xml" -> contents = beginning(file, entry);
          case "mimetype" -> mimetype = beginning(file, entry).strip();
          case "word/document.xml" -> word = true;
          case "xl/workbook.xml" -> sheet = true;
          case "ppt/presentation.xml" -> slides = true;
          default -> {
            // Whatever else it is made of.
          }
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Refusal(field, "file.damaged");
    }
    if (contents.contains("macroEnabled")) {
      throw new Refusal(field, "file.macros");
    }
    for (FileType type : OPEN_DOCUMENT) {
      if (type.mediaType().equals(mimetype)) {
        return type;
      }
    }
    if (word && contents.contains("wordprocessingml.document.main+xml")) {
      return FileType.DOCX;
    }
    if (sheet && contents.contains("spreadsheetml.sheet.main+xml")) {
      return FileType.XLSX;
    }
    if (slides && contents.contains("presentationml.presentation.main+xml")) {
      return FileType.PPTX;
    }
    throw new Refusal(field, "file.archive");
  }

  /** How many bytes were unpacked with this entry. */
  private static long countThrough(
      String field, ZipFile file, ZipEntry entry, long before, long packed) throws IOException {
    long unpacked = before;
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = file.getInputStream(entry)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        unpacked += read;
        if (unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked / packed > MOST_RATIO)) {
          throw new Refusal(field, "file.bomb");
        }
      }
    }
    return unpacked;
  }

  private static String beginning(ZipFile file, ZipEntry entry) throws IOException {
    try (InputStream content = file.getInputStream(entry)) {
      return new String(content.readNBytes(MOST_CONTENTS), StandardCharsets.UTF_8);
    }
  }
}
