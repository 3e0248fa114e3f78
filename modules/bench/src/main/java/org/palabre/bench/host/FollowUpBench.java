package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures the first screen of the follow-up list with 200 commitments, with 20,000, and with 200
 * again, in one run: as it is read again and again, and as it is read first after something
 * changed, when its counts are worked out anew. Beside it the figures and an agent's desk. Prints a
 * Markdown table; see {@code modules/bench/README.md}.
 */
public final class FollowUpBench {

  private static final int SMALL = 200;
  private static final int LARGE = 20_000;
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 41;

  private final Connection database;
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  private FollowUpBench(Connection database, Running demo, Path data) throws IOException {
    this.database = database;
    Facilitator officer = new Facilitator(demo.port(), data, "participation-officer");
    Facilitator official = new Facilitator(demo.port(), data, "elected-official");
    Facilitator agent = new Facilitator(demo.port(), data, "department-agent");
    readings.put("follow-up list", new Reading(officer, "/followup"));
    readings.put("follow-up list, last page", new Reading(officer, "/followup?page=999999"));
    readings.put("asked, promised, kept", new Reading(official, "/followup/figures?period=all"));
    readings.put("desk of one department", new Reading(agent, "/desk"));
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, then an empty folder not below the temporary one
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path data = Path.of(args[1]).toAbsolutePath().resolve("data");
    Files.createDirectories(data.getParent());
    try (Running demo =
            new Servers(Path.of(args[0]).toAbsolutePath()).demo(data, Servers.freePort());
        Connection database = Demonstration.connect(data)) {
      new FollowUpBench(database, demo, data).run();
    }
  }

  private void run() throws IOException, SQLException {
    UUID theme = theme(GrownTable.open(database, "banc-du-suivi", "Banc du suivi"));
    ask(theme, 1, SMALL);
    for (Reading reading : readings.values()) {
      for (int i = 0; i < WARM_UP; i++) {
        reading.read();
      }
    }
    Map<String, double[]> before = measure();
    ask(theme, SMALL + 1, LARGE);
    Map<String, double[]> large = measure();
    forget(theme);
    ask(theme, 1, SMALL);
    Map<String, double[]> after = measure();
    for (String what : readings.keySet()) {
      for (int first = 0; first < 2; first++) {
        double small = (before.get(what)[first] + after.get(what)[first]) / 2;
        System.out.printf(
            Locale.ROOT,
            "| %s%s | %.1f / %.1f | %.1f | %.2f |%n",
            what,
            first == 1 ? ", first reading after a change" : "",
            before.get(what)[first],
            after.get(what)[first],
            large.get(what)[first],
            large.get(what)[first] / small);
      }
    }
  }

  /** The median of each page: read again, and read first after a change. */
  private Map<String, double[]> measure() throws IOException, SQLException {
    Map<String, double[]> medians = new LinkedHashMap<>();
    for (Map.Entry<String, Reading> page : readings.entrySet()) {
      double[][] times = new double[2][ROUNDS];
      for (int round = -5; round < ROUNDS; round++) {
        GrownTable.changed(database);
        double first = page.getValue().read();
        double again = page.getValue().read();
        times[0][Math.max(round, 0)] = again;
        times[1][Math.max(round, 0)] = first;
      }
      medians.put(page.getKey(), new double[] {median(times[0]), median(times[1])});
    }
    return medians;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private UUID theme(UUID space) throws SQLException {
    UUID theme = UUID.randomUUID();
    run(
        "INSERT INTO theme (id, version, space_id, name, summary, audience, created_at)"
            + " VALUES (?, 1, ?, 'Mesure', '', 'SPACE', UTC_TIMESTAMP(6))",
        theme,
        space);
    return theme;
  }

  /** Asks the departments in turn: four in ten open, most of these late; nine in ten were sent. */
  private void ask(UUID theme, int from, int to) throws SQLException {
    run(
        "INSERT INTO commitment (id, version, space_id, theme_id, what, body_id, asked_of, state,"
            + " audience, requested_on, due_on, ended_on, created_at) SELECT UUID(), 1,"
            + " t.space_id, t.id, CONCAT('Demande ', seq, ' ', REPEAT('Faire quelque chose. ', 3)),"
            + " b.id, b.name, ELT(seq % 10 + 1, 'REQUESTED', 'REQUESTED', 'REQUESTED', 'PROMISED',"
            + " 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'REFUSED'), 'SPACE',"
            + " CURRENT_DATE - INTERVAL (seq % 700 + 30) DAY,"
            + " CURRENT_DATE + INTERVAL 50 DAY - INTERVAL (seq % 500) DAY,"
            + " IF(seq % 10 > 3, CURRENT_DATE - INTERVAL (seq % 20) DAY, NULL), UTC_TIMESTAMP(6)"
            + " FROM seq_%d_to_%d".formatted(from, to)
            + " JOIN theme t ON t.id = ? JOIN (SELECT id, name, ROW_NUMBER() OVER (ORDER BY name)"
            + " AS number, COUNT(*) OVER () AS many FROM body WHERE kind = 'DEPARTMENT') b"
            + " ON b.number = seq % b.many + 1",
        theme);
    run(
        "INSERT INTO disclosure (id, commitment_id, body_id, disclosed_at) SELECT UUID(), c.id,"
            + " c.body_id, UTC_TIMESTAMP(6) FROM commitment c WHERE c.theme_id = ?"
            + " AND CRC32(c.what) % 10 > 0"
            + " AND NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.commitment_id = c.id)",
        theme);
    run(
        "INSERT INTO answer (id, commitment_id, words, in_name_of, answered_on, moves_to, sent_key,"
            + " recorded_at) SELECT UUID(), c.id, 'Une réponse.', c.asked_of,"
            + " COALESCE(c.ended_on, c.requested_on), NULL, UUID(), UTC_TIMESTAMP(6)"
            + " FROM commitment c WHERE c.theme_id = ? AND c.state <> 'REQUESTED'"
            + " AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.commitment_id = c.id)",
        theme);
    analyze();
  }

  private void forget(UUID theme) throws SQLException {
    for (String table : new String[] {"answer", "disclosure"}) {
      run(
          "DELETE x FROM %s x JOIN commitment c ON c.id = x.commitment_id WHERE c.theme_id = ?"
              .formatted(table),
          theme);
    }
    run("DELETE FROM commitment WHERE theme_id = ?", theme);
    analyze();
  }

  private void analyze() throws SQLException {
    run("ANALYZE TABLE commitment, disclosure, answer");
    GrownTable.changed(database);
  }

  private void run(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /**
   * A page and who reads it.
   *
   * @param reader who
   * @param path what
   */
  private record Reading(Facilitator reader, String path) {

    /** Milliseconds it takes. */
    double read() throws IOException {
      long start = System.nanoTime();
      reader.read(path);
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
