package org.palabre.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files for tests, made in memory. */
final class SampleFile {

  static final String WORD = "wordprocessingml.document";
  static final String SHEET = "spreadsheetml.sheet";

  private SampleFile() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] pdf() {
    return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  }

  static byte[] picture(String format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** The beginning of a PNG picture that says it is that large. */
  static byte[] pngOf(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put(text("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4);
    file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    file.putInt(13).put(header.array()).putInt((int) sum.getValue());
    return file.array();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** A file of Microsoft Office. */
  static byte[] office(String format, String part, Map<String, byte[]> more) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        text(
            "<Types><Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/></Types>"
                .formatted(part, format)));
    entries.put("_rels/.rels", text("<Relationships/>"));
    entries.put(part, text("<x/>"));
    entries.putAll(more);
    return zip(entries);
  }

  static byte[] word(Map<String, byte[]> more) {
    return office(WORD, "word/document.xml", more);
  }

  static byte[] sheet(Map<String, byte[]> more) {
    return office(SHEET, "xl/workbook.xml", more);
  }

  static byte[] openDocument(String kind, Map<String, byte[]> more) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
    entries.put("content.xml", text("<x/>"));
    entries.putAll(more);
    return zip(entries);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
