package org.palabre.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
