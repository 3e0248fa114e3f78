package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures the diagnosis page and the data of its map with 100,000 statements against 1,000, in
 * turns in one run: as it is read again and again, and as it is read first after something changed,
 * when every figure is worked out anew. Prints a Markdown table; see {@code
 * modules/bench/README.md}.
 */
public final class MapBench {

  private static final int SMALL = 1_000;
  private static final int LARGE = 100_000;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 31;

  private MapBench() {}

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
      table(database, "banc-petit", SMALL);
      table(database, "banc-grand", LARGE);
      compare(demo, database, "page", "/tables/%s/diagnosis");
      compare(demo, database, "one layer", "/tables/%s/diagnosis?layer=problem");
      compare(demo, database, "one year", "/tables/%s/diagnosis?from=2020");
      compare(demo, database, "map data, whole", "/api/v1/tables/diagnosis?table=%s");
    }
  }

  private static void compare(Running demo, Connection database, String what, String path)
      throws IOException, SQLException {
    Load small = new Load(demo.port(), path.formatted("banc-petit"), "", 200);
    Load large = new Load(demo.port(), path.formatted("banc-grand"), "", 200);
    Readings[] readings =
        Stream.generate(() -> new Readings(ROUNDS)).limit(4).toArray(Readings[]::new);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      change(database);
      readings[0].read(small);
      readings[1].read(small);
      readings[2].read(large);
      readings[3].read(large);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |%n",
        what,
        readings[1].quick(),
        readings[3].quick(),
        readings[3].quick() / readings[1].quick(),
        readings[0].quick(),
        readings[2].quick(),
        readings[2].quick() / readings[0].quick());
  }

  /** As any change does: what was remembered is forgotten. */
  private static void change(Connection database) throws SQLException {
    try (PreparedStatement changed =
        database.prepareStatement("UPDATE data_version SET version = version + 1")) {
      changed.executeUpdate();
    }
  }

  /** A public table in a quarter of the demonstration, with that many statements spread over it. */
  private static void table(Connection database, String slug, int count) throws SQLException {
    UUID space = UUID.randomUUID();
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO space (id, kind, slug, name, summary, visibility, stage, created_at, territory_id)"
                    + " SELECT ?, 'tables.table', ?, ?, 'Mesure', 'PUBLIC', 'OPEN', UTC_TIMESTAMP(6), territory_id"
                    + " FROM space WHERE slug = 'la-busserine'");
        PreparedStatement tools =
            database.prepareStatement(
                "INSERT INTO space_tool (space_id, tool, position) VALUES (?, 'statements', 0),"
                    + " (?, 'tables.diagnosis', 1)");
        PreparedStatement statements =
            database.prepareStatement(
                "INSERT INTO statement (id, space_id, words, state, channel, place, nature, longitude, latitude,"
                    + " said_year, said_month, said_day, sample, recorded_at, published_at)"
                    + " SELECT UUID(), ?, REPEAT('Les mots de tout le monde. ', 12), 'PUBLISHED', 'MEETING',"
                    + " IF(seq % 4 = 0, NULL, CONCAT('Lieu ', seq % 200)),"
                    + " ELT(seq % 5 + 1, 'PROBLEM', 'STRENGTH', 'USE', 'IDEA', NULL),"
                    + " IF(seq % 10 = 0, NULL, 5.385 + RAND(seq) * 0.03),"
                    + " IF(seq % 10 = 0, NULL, 43.325 + RAND(seq + 7) * 0.02),"
                    + " 2016 + seq % 11, seq % 12 + 1, NULL, FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
                    + " FROM seq_1_to_"
                    + count)) {
      insert.setObject(1, space);
      insert.setString(2, slug);
      insert.setString(3, slug);
      insert.executeUpdate();
      tools.setObject(1, space);
      tools.setObject(2, space);
      tools.executeUpdate();
      statements.setObject(1, space);
      statements.executeUpdate();
      database.createStatement().execute("ANALYZE TABLE statement");
    }
    change(database);
  }
}
