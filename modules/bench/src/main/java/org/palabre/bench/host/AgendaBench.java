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
 * Measures the calendar of an organisation with 5,000 meetings in a year against 50, in turns in
 * one run: the space that holds the others is hidden and shown between two readings. Prints a
 * Markdown table; see {@code modules/bench/README.md}.
 */
public final class AgendaBench {

  private static final int SMALL = 50;
  private static final int LARGE = 5_000;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 41;

  private AgendaBench() {}

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
      space(database, "banc-petit", SMALL);
      space(database, "banc-grand", LARGE - SMALL);
      compare(demo, database, "month", "/agenda");
      compare(demo, database, "week", "/agenda?view=week");
      compare(demo, database, "list", "/agenda?view=list");
      compare(demo, database, "feed (.ics, whole)", "/agenda.ics");
    }
  }

  private static void compare(Running demo, Connection database, String what, String path)
      throws IOException, SQLException {
    Load page = new Load(demo.port(), path, "", 200);
    double[][] times = new double[2][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(round, 0);
      show(database, false);
      times[0][at] = milliseconds(page);
      show(database, true);
      times[1][at] = milliseconds(page);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f |%n",
        what,
        median(times[0]),
        median(times[1]),
        median(times[1]) / median(times[0]));
  }

  private static double milliseconds(Load load) throws IOException {
    long start = System.nanoTime();
    load.times(1, 1);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Whether everybody reads the space with the many meetings. */
  private static void show(Connection database, boolean shown) throws SQLException {
    try (PreparedStatement space =
            database.prepareStatement("UPDATE space SET visibility = ? WHERE slug = 'banc-grand'");
        PreparedStatement changed =
            database.prepareStatement("UPDATE data_version SET version = version + 1")) {
      space.setString(1, shown ? "PUBLIC" : "PRIVATE");
      space.executeUpdate();
      changed.executeUpdate();
    }
  }

  /** A public table with that many meetings, spread over the half years before and after today. */
  private static void space(Connection database, String slug, int count) throws SQLException {
    UUID space = UUID.randomUUID();
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO space (id, kind, slug, name, summary, visibility, stage, created_at)"
                    + " VALUES (?, 'tables.table', ?, ?, 'Mesure', 'PUBLIC', 'OPEN',"
                    + " UTC_TIMESTAMP(6))");
        PreparedStatement tool =
            database.prepareStatement(
                "INSERT INTO space_tool (space_id, tool, position) VALUES (?, 'agenda', 0)");
        PreparedStatement meetings =
            database.prepareStatement(
                "INSERT INTO meeting (id, version, space_id, title, kind, summary, audience, state,"
                    + " cancel_reason, starts_at, ends_at, zone, starts_utc, ends_utc, place,"
                    + " address, link, moved_count, created_at)"
                    + " SELECT UUID(), 0, ?, CONCAT('Réunion ', seq), 'MEETING',"
                    + " REPEAT('On parle du quartier. ', 12), 'SPACE', 'ANNOUNCED', '', begins,"
                    + " begins + INTERVAL 2 HOUR, 'UTC', begins, begins + INTERVAL 2 HOUR, 'Salle A', '', '', 0,"
                    + " UTC_TIMESTAMP(6) FROM (SELECT seq, UTC_DATE() + INTERVAL"
                    + " FLOOR((seq / "
                    + count
                    + " - 0.5) * 365) DAY + INTERVAL 9 + seq % 11 HOUR AS begins FROM seq_1_to_"
                    + count
                    + ") days")) {
      insert.setObject(1, space);
      insert.setString(2, slug);
      insert.setString(3, slug);
      insert.executeUpdate();
      tool.setObject(1, space);
      tool.executeUpdate();
      meetings.setObject(1, space);
      meetings.executeUpdate();
      database.createStatement().execute("ANALYZE TABLE meeting");
    }
  }
}
