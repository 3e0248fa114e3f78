package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures a field phone that sends 200 queued statements: in batches as the page does, one at a
 * time, and the same rows written by plain JDBC, in turns in one run. Prints a Markdown table; see
 * {@code modules/bench/README.md}.
 */
public final class FieldBench {

  private static final int QUEUED = 200;

  /** As in {@code field-post.js}. */
  private static final int AT_ONCE = 50;

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 9;

  private FieldBench() {}

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, then an empty folder not below the temporary one
   */
  public static void main(String[] args) throws IOException, SQLException {
    Servers servers = new Servers(Path.of(args[0]).toAbsolutePath());
    Path data = Path.of(args[1]).toAbsolutePath().resolve("data");
    Files.createDirectories(data.getParent());
    try (Running demo = servers.demo(data, Servers.freePort());
        Connection database = Demonstration.connect(data)) {
      FieldPhone phone = new FieldPhone(demo.port(), data);
      double[] batches = new double[ROUNDS];
      double[] singly = new double[ROUNDS];
      double[] rows = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double inBatches = seconds(() -> phone.send(QUEUED, AT_ONCE));
        double oneByOne = seconds(() -> phone.send(QUEUED, 1));
        double plain = seconds(() -> write(database, phone));
        if (round >= 0) {
          batches[round] = inBatches;
          singly[round] = oneByOne;
          rows[round] = plain;
        }
      }
      row("200 statements in batches of 50, median of 9", "%.0f ms", median(batches) * 1000);
      row("200 one at a time, median of 9", "%.0f ms", median(singly) * 1000);
      row("the same rows by JDBC, a commit for 50, median of 9", "%.0f ms", median(rows) * 1000);
      row("batches / one at a time", "%.2f", median(batches) / median(singly));
      row("batches / JDBC", "%.1f", median(batches) / median(rows));
    }
  }

  /** What somebody said: some 170 characters, never twice the same. */
  static String words() {
    return "Le soir, la lumière s’éteint devant l’arrêt du bus, on attend dans le noir avec les petits,"
        + " et personne ne vient réparer. "
        + UUID.randomUUID();
  }

  private static void write(Connection database, FieldPhone phone) throws SQLException {
    database.setAutoCommit(false);
    try (PreparedStatement statement =
            database.prepareStatement(
                "INSERT INTO statement (id, space_id, words, words_key, state, channel, said_year, said_month,"
                    + " said_day, place, nature, longitude, latitude, sample, told_key, recorded_at, published_at)"
                    + " VALUES (?, ?, ?, MD5(?), 'PUBLISHED', 'DOORSTEP', 2026, 11, 21, 'Avenue Salengro', 'PROBLEM',"
                    + " 5.3772, 43.3265, FALSE, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        PreparedStatement packet =
            database.prepareStatement(
                "INSERT INTO field_packet (told_key, device_id, statement_id, received_at)"
                    + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))")) {
      for (int i = 1; i <= QUEUED; i++) {
        UUID id = UUID.randomUUID();
        UUID key = UUID.randomUUID();
        String words = words();
        statement.setObject(1, id);
        statement.setObject(2, phone.space());
        statement.setString(3, words);
        statement.setString(4, words);
        statement.setObject(5, key);
        statement.executeUpdate();
        packet.setObject(1, key);
        packet.setObject(2, phone.id());
        packet.setObject(3, id);
        packet.executeUpdate();
        if (i % AT_ONCE == 0) {
          database.commit();
        }
      }
    } finally {
      database.setAutoCommit(true);
    }
  }

  private static double seconds(Work work) throws IOException, SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void row(String what, String format, double value) {
    System.out.printf(Locale.ROOT, "| %s | " + format + " |%n", what, value);
  }

  /** Something to measure. */
  private interface Work {
    void run() throws IOException, SQLException;
  }
}
