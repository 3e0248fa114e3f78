package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.grown.RealTexts;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures, in one run, the pages of a grown table with 1,000 statements and with 100,000 in the
 * database: two demonstrations, each with its own database, read in turns, so that what else the
 * machine does weighs on both. Then grouping 500 statements into a theme in one action. Prints a
 * Markdown table; see {@code modules/bench/README.md}.
 */
public final class ThreadBench {

  private static final String TABLE = "/tables/banc-des-fils";
  private static final String GROUP = TABLE + "/threads/group";
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 41;

  private final int port;
  private final Path data;
  private final Connection database;
  private final UUID space;
  private final GrownTable table;

  private ThreadBench(int port, Path data, Connection database) throws IOException, SQLException {
    this.port = port;
    this.data = data;
    this.database = database;
    space = GrownTable.open(database, "banc-des-fils", "Banc des fils");
    table = new GrownTable(database, space, RealTexts.read(database), LocalDate.now());
    table.fill(1_000, 60, 730);
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
      ThreadBench thousand = new ThreadBench(small.port(), few, fewRows);
      ThreadBench hundredThousand = new ThreadBench(large.port(), many, manyRows);
      hundredThousand.table.say(99_000, 730);
      hundredThousand.analyze();
      for (Map.Entry<String, String> page : hundredThousand.pages().entrySet()) {
        String other = thousand.pages().get(page.getKey());
        compare(page.getKey(), thousand, other, hundredThousand, page.getValue());
      }
      hundredThousand.table.enlarge(33_000);
      hundredThousand.analyze();
      compare(
          "thread whose theme itself grows from 300 statements to 33,000",
          thousand,
          thousand.thread(),
          hundredThousand,
          hundredThousand.thread());
      hundredThousand.grouping();
    }
  }

  private String thread() {
    return TABLE + "/threads/" + table.bigProject();
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("thread of one project", thread());
    pages.put("list of threads", TABLE + "/threads");
    pages.put("statements", TABLE + "/statements");
    pages.put("report back", TABLE + "/report");
    pages.put("figures, two years", TABLE + "/figures?period=all");
    pages.put("a page without statements, for comparison", "/legal");
    return pages;
  }

  private void analyze() throws SQLException {
    try (Statement analyze = database.createStatement()) {
      analyze.execute("ANALYZE TABLE statement, statement_speaker, theme_statement");
    }
  }

  /** Reads both in turns: first after something changed, and again when nothing has. */
  private static void compare(
      String page, ThreadBench small, String smallPath, ThreadBench large, String largePath)
      throws IOException, SQLException {
    Load few = new Load(small.port, smallPath, "", 200);
    Load many = new Load(large.port, largePath, "", 200);
    Readings[] readings =
        Stream.generate(() -> new Readings(ROUNDS)).limit(4).toArray(Readings[]::new);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      GrownTable.changed(small.database);
      GrownTable.changed(large.database);
      readings[0].read(few);
      readings[1].read(many);
      readings[2].read(few);
      readings[3].read(many);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |%n",
        page,
        readings[2].quick(),
        readings[3].quick(),
        readings[3].quick() / readings[2].quick(),
        readings[0].quick(),
        readings[1].quick(),
        readings[1].quick() / readings[0].quick());
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Milliseconds to group 50, to group 500, and for 500 plain inserts in one transaction. */
  private void grouping() throws IOException, SQLException {
    lead();
    Facilitator facilitator = new Facilitator(port, data);
    table.groupRest();
    double[] medians = new double[2];
    for (int size = 0; size < 2; size++) {
      int count = size == 0 ? 50 : 500;
      double[] rounds = new double[5];
      for (int round = 0; round < rounds.length; round++) {
        table.say(count, 1);
        rounds[round] = group(facilitator, "Regroupement de %d, %d".formatted(count, round));
      }
      medians[size] = median(rounds);
    }
    double plain = plainInserts();
    System.out.printf(
        Locale.ROOT,
        "%ngrouping 50: %.0f ms; grouping 500: %.0f ms; 500 plain inserts: %.0f ms%n",
        medians[0],
        medians[1],
        plain);
  }

  /** Puts everything that is in no theme into a new one; the page before is not in the time. */
  private double group(Facilitator facilitator, String name) throws IOException {
    Facilitator.Form form = facilitator.open(GROUP);
    long start = System.nanoTime();
    int status = form.submit(Map.of("all", "yes", "group:name", name), "group:add").statusCode();
    double time = (System.nanoTime() - start) / 1e6;
    if (status != 302) {
      throw new IOException("Grouping was refused: " + status);
    }
    return time;
  }

  private double plainInserts() throws SQLException {
    List<UUID> statements = new ArrayList<>();
    try (Statement select = database.createStatement();
        ResultSet rows =
            select.executeQuery(
                "SELECT id FROM statement WHERE space_id = '"
                    + space
                    + "' ORDER BY id LIMIT 500")) {
      while (rows.next()) {
        statements.add(rows.getObject(1, UUID.class));
      }
    }
    double[] rounds = new double[5];
    for (int round = 0; round < rounds.length; round++) {
      UUID theme = UUID.randomUUID();
      try (PreparedStatement make =
              database.prepareStatement(
                  "INSERT INTO theme (id, version, space_id, name, summary, audience, created_at)"
                      + " VALUES (?, 1, ?, 'Mesure', '', 'TEAM', UTC_TIMESTAMP(6))");
          PreparedStatement insert =
              database.prepareStatement(
                  "INSERT INTO theme_statement (theme_id, statement_id, added_at)"
                      + " VALUES (?, ?, UTC_TIMESTAMP(6))")) {
        make.setObject(1, theme);
        make.setObject(2, space);
        make.executeUpdate();
        database.setAutoCommit(false);
        long start = System.nanoTime();
        for (UUID statement : statements) {
          insert.setObject(1, theme);
          insert.setObject(2, statement);
          insert.executeUpdate();
        }
        database.commit();
        rounds[round] = (System.nanoTime() - start) / 1e6;
        database.setAutoCommit(true);
      }
    }
    return median(rounds);
  }

  private void lead() throws IOException, SQLException {
    try (PreparedStatement insert =
        database.prepareStatement(
            "INSERT INTO space_member (space_id, person_id, role, since) SELECT ?, person_id,"
                + " 'facilitator', UTC_TIMESTAMP(6) FROM account WHERE email = ?")) {
      insert.setObject(1, space);
      insert.setString(2, Facilitator.email(data));
      insert.executeUpdate();
    }
    GrownTable.changed(database);
  }
}
