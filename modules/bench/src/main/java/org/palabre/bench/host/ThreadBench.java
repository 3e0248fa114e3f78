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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.grown.RealTexts;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures, in one run, the pages of a grown table with 1,000 statements and with 100,000 in the
 * database, and grouping 500 statements into a theme in one action. Prints a Markdown table; see
 * {@code modules/bench/README.md}.
 */
public final class ThreadBench {

  private static final String TABLE = "/tables/banc-des-fils";
  private static final String GROUP = TABLE + "/threads/group";
  private static final int READINGS = 150;
  private static final int WARMING = 150;

  private final int port;
  private final Path data;
  private final Connection database;

  private ThreadBench(int port, Path data, Connection database) {
    this.port = port;
    this.data = data;
    this.database = database;
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, then an empty folder not below the temporary one
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path folder = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(folder);
    Path data = folder.resolve("data");
    try (Running demo =
            new Servers(Path.of(args[0]).toAbsolutePath()).demo(data, Servers.freePort());
        Connection database = Demonstration.connect(data)) {
      new ThreadBench(demo.port(), data, database).run();
    }
  }

  private void run() throws IOException, SQLException {
    UUID space = GrownTable.open(database, "banc-des-fils", "Banc des fils");
    GrownTable table = new GrownTable(database, space, RealTexts.read(database), LocalDate.now());
    table.fill(1_000, 60, 730);
    Map<String, String> pages =
        Map.of(
            "thread of one project", TABLE + "/threads/" + table.bigProject(),
            "list of threads", TABLE + "/threads",
            "statements", TABLE + "/statements",
            "report back", TABLE + "/report",
            "figures, two years", TABLE + "/figures?period=all");
    Map<String, Double> thousand = medians(pages);
    Map<String, Double> thousandCold = cold(pages);
    List<Double> group = grouping(space, table);
    table.say(98_000, 730);
    GrownTable.changed(database);
    Map<String, Double> hundredThousand = medians(pages);
    Map<String, Double> hundredThousandCold = cold(pages);
    table.enlarge(33_000);
    double enlarged = medians(Map.of("it", pages.get("thread of one project"))).get("it");
    for (String page : pages.keySet().stream().sorted().toList()) {
      compare(page, thousand.get(page), hundredThousand.get(page));
      compare(
          page + ", first reading after a change",
          thousandCold.get(page),
          hundredThousandCold.get(page));
    }
    compare(
        "thread whose theme itself grows from 300 statements to 33,000",
        thousand.get("thread of one project"),
        enlarged);
    System.out.printf(
        Locale.ROOT,
        "| grouping 50 / 500 in one action | %.0f / %.0f ms | %.1f |%n",
        group.get(0),
        group.get(1),
        group.get(1) / group.get(0));
    System.out.printf(
        Locale.ROOT,
        "| 500 plain inserts in one transaction / grouping 500 | %.0f / %.0f ms | %.1f |%n",
        group.get(2),
        group.get(1),
        group.get(1) / group.get(2));
  }

  private static void compare(String page, double before, double after) {
    System.out.printf(
        Locale.ROOT, "| %s | %.1f / %.1f ms | %.2f |%n", page, before, after, after / before);
  }

  /** Half of the readings took no longer, in milliseconds, one after the other. */
  private Map<String, Double> medians(Map<String, String> pages) throws IOException {
    Map<String, Double> medians = new HashMap<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Load load = new Load(port, page.getValue(), "", 200);
      load.times(1, WARMING);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < READINGS; i++) {
        long start = System.nanoTime();
        load.times(1, 1);
        times.add((System.nanoTime() - start) / 1e6);
      }
      medians.put(page.getKey(), median(times));
    }
    return medians;
  }

  /** The same when something has changed before each, so that nothing is remembered. */
  private Map<String, Double> cold(Map<String, String> pages) throws IOException, SQLException {
    Map<String, Double> medians = new HashMap<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Load load = new Load(port, page.getValue(), "", 200);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        GrownTable.changed(database);
        long start = System.nanoTime();
        load.times(1, 1);
        times.add((System.nanoTime() - start) / 1e6);
      }
      medians.put(page.getKey(), median(times));
    }
    return medians;
  }

  /** Milliseconds to group 50, to group 500, and for 500 plain inserts in one transaction. */
  private List<Double> grouping(UUID space, GrownTable table) throws IOException, SQLException {
    lead(space);
    Facilitator facilitator = new Facilitator(port, data);
    group(facilitator, "Tout ce qui reste");
    List<Double> times = new ArrayList<>();
    for (int count : new int[] {50, 500}) {
      List<Double> rounds = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        table.say(count, 1);
        GrownTable.changed(database);
        rounds.add(group(facilitator, "Regroupement de %d, %d".formatted(count, round)));
      }
      times.add(median(rounds));
    }
    times.add(plainInserts(space));
    return times;
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

  private double plainInserts(UUID space) throws SQLException {
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
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
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
        rounds.add((System.nanoTime() - start) / 1e6);
        database.setAutoCommit(true);
      }
    }
    return median(rounds);
  }

  private void lead(UUID space) throws IOException, SQLException {
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

  private static double median(List<Double> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
