package org.palabre.tables;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on paper, and in the database, for tests. */
final class PrintedPaper {

  private PrintedPaper() {}

  static String words(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int pages(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pictures stand on the first page. */
  static long pictures(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDResources resources = document.getPage(0).getResources();
      long count = 0;
      for (COSName name : resources.getXObjectNames()) {
        count += resources.isImageXObject(name) ? 1 : 0;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png() {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  static UUID id(DataSource database, String query, String value) {
    return UUID.fromString(text(database, query, value));
  }

  static String text(DataSource database, String query, String value) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(query)) {
      select.setString(1, value);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("There is nothing for " + value);
        }
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
