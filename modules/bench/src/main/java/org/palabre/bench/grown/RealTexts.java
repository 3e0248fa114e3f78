package org.palabre.bench.grown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What residents really wrote: of Nanterre in 2016, else the samples that the demonstration ships.
 */
public final class RealTexts {

  private static final String FILE = "data/french/nanterre/nanterre-contributions-2016.csv";

  private RealTexts() {}

  /**
   * One text.
   *
   * @param words what somebody wrote
   * @param age their age; null when not known
   * @param quarter their quarter; null when not known
   */
  public record Text(String words, String age, String quarter) {}

  /**
   * The texts of the folder named by the property {@code palabre.shared}; when it is missing, says
   * so and takes those that are in the database.
   */
  public static List<Text> read(Connection database) throws IOException, SQLException {
    Path file = Path.of(System.getProperty("palabre.shared", "../shared")).resolve(FILE);
    if (Files.exists(file)) {
      return ofNanterre(file);
    }
    System.out.printf("No %s: the texts are those of the demonstration.%n", file);
    return ofTheDemonstration(database);
  }

  private static List<Text> ofNanterre(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.EXCEL.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    List<Text> texts = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : rows) {
        String words = row.get("contenu").strip();
        if (!words.isEmpty()) {
          texts.add(new Text(words, known(row.get("age")), known(row.get("quartier"))));
        }
      }
    }
    return texts;
  }

  private static List<Text> ofTheDemonstration(Connection database) throws SQLException {
    List<Text> texts = new ArrayList<>();
    try (Statement select = database.createStatement();
        ResultSet rows =
            select.executeQuery(
                "SELECT s.words, p.age_band, p.quarter FROM statement s LEFT JOIN statement_speaker"
                    + " p ON p.statement_id = s.id WHERE s.sample AND s.state = 'PUBLISHED'"
                    + " ORDER BY s.id")) {
      while (rows.next()) {
        texts.add(new Text(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return texts;
  }

  private static String known(String cell) {
    return cell.isBlank() ? null : cell.strip();
  }
}
