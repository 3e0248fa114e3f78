package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
 * Measures the first screen of the follow-up list with 20,000 commitments against 200, in two
 * demonstrations read in turns in one run: as it is read again and again, and as it is read first
 * after something changed, when its counts are worked out anew. Beside it the figures and an
 * agent's desk. Prints a Markdown table; see {@code modules/bench/README.md}.
 */
public final class FollowUpBench {

  private static final int SMALL = 200;
  private static final int LARGE = 20_000;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 61;

  private final Connection database;
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  private FollowUpBench(Connection database, Running demo, Path data, int asked)
      throws IOException, SQLException {
    this.database = database;
    Facilitator officer = new Facilitator(demo.port(), data, "participation-officer");
    Facilitator official = new Facilitator(demo.port(), data, "elected-official");
    Facilitator agent = new Facilitator(demo.port(), data, "department-agent");
    readings.put("follow-up list", new Reading(officer, "/followup"));
    readings.put("follow-up list, last page", new Reading(officer, "/followup?page=999999"));
    readings.put("asked, promised, kept", new Reading(official, "/followup/figures?period=all"));
    readings.put("desk of one department", new Reading(agent, "/desk"));
    ask(theme(GrownTable.open(database, "banc-du-suivi", "Banc du suivi")), asked);
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, then an empty folder not below the temporary one
   */
  public static void main(String[] args) throws IOException, SQLException {
    Servers servers = new Servers(Path.of(args[0]).toAbsolutePath());
    Path folder = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(folder);
    Path few = folder.resolve("few");
    Path many = folder.resolve("many");
    try (Running small = servers.demo(few, Servers.freePort());
        Running large = servers.demo(many, Servers.freePort());
        Connection fewRows = Demonstration.connect(few);
        Connection manyRows = Demonstration.connect(many)) {
      FollowUpBench one = new FollowUpBench(fewRows, small, few, SMALL);
      FollowUpBench other = new FollowUpBench(manyRows, large, many, LARGE);
      for (String what : one.readings.keySet()) {
        compare(what, one, other);
      }
    }
  }

  private static void compare(String what, FollowUpBench small, FollowUpBench large)
      throws IOException, SQLException {
    double[][] times = new double[4][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(round, 0);
      small.read(what, at, times[0], times[1]);
      large.read(what, at, times[2], times[3]);
    }
    for (int first = 1; first >= 0; first--) {
      System.out.printf(
          Locale.ROOT,
          "| %s%s | %.1f | %.1f | %.2f |%n",
          what,
          first == 0 ? ", first reading after a change" : "",
          median(times[first]),
          median(times[2 + first]),
          median(times[2 + first]) / median(times[first]));
    }
  }

  private void read(String what, int at, double[] first, double[] again)
      throws IOException, SQLException {
    GrownTable.changed(database);
    first[at] = readings.get(what).read();
    again[at] = readings.get(what).read();
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
  private void ask(UUID theme, int count) throws SQLException {
    run(
        "INSERT INTO commitment (id, version, space_id, theme_id, what, body_id, asked_of, state,"
            + " audience, requested_on, due_on, ended_on, created_at) SELECT UUID(), 1,"
            + " t.space_id, t.id, CONCAT('Demande ', seq, ' ', REPEAT('Faire quelque chose. ', 3)),"
            + " b.id, b.name, ELT(seq % 10 + 1, 'REQUESTED', 'REQUESTED', 'REQUESTED', 'PROMISED',"
            + " 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'REFUSED'), 'SPACE',"
            + " CURRENT_DATE - INTERVAL (seq % 700 + 30) DAY,"
            + " CURRENT_DATE + INTERVAL 50 DAY - INTERVAL (seq % 500) DAY,"
            + " IF(seq % 10 > 3, CURRENT_DATE - INTERVAL (seq % 20) DAY, NULL), UTC_TIMESTAMP(6)"
            + " FROM seq_1_to_%d".formatted(count)
            + " JOIN theme t ON t.id = ? JOIN (SELECT id, name, ROW_NUMBER() OVER (ORDER BY name)"
            + " AS number, COUNT(*) OVER () AS many FROM body WHERE kind = 'DEPARTMENT') b"
            + " ON b.number = seq % b.many + 1",
        theme);
    try (PreparedStatement select =
        database.prepareStatement("SELECT COUNT(*) FROM commitment WHERE theme_id = ?")) {
      select.setObject(1, theme);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getInt(1) != count) {
          throw new SQLException("There are no departments to ask yet.");
        }
      }
    }
    run(
        "INSERT INTO disclosure (id, commitment_id, body_id, disclosed_at) SELECT UUID(), c.id,"
            + " c.body_id, UTC_TIMESTAMP(6) FROM commitment c WHERE c.theme_id = ?"
            + " AND CRC32(c.what) % 10 > 0",
        theme);
    run(
        "INSERT INTO answer (id, commitment_id, words, in_name_of, answered_on, moves_to, sent_key,"
            + " recorded_at) SELECT UUID(), c.id, 'Une réponse.', c.asked_of,"
            + " COALESCE(c.ended_on, c.requested_on), NULL, UUID(), UTC_TIMESTAMP(6)"
            + " FROM commitment c WHERE c.theme_id = ? AND c.state <> 'REQUESTED'",
        theme);
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
