package org.palabre.bench.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Load.Result;
import org.palabre.bench.host.Processes.Resident;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures the host in one run: the start of a whole demonstration against a bare Payara Micro,
 * memory after 10,000 page views, and a table's public page against a bare servlet of the same
 * size. Prints a Markdown table; see {@code modules/bench/README.md}.
 */
public final class HostBench {

  private static final int CONNECTIONS = 8;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int ROUNDS = 3;
  private static final long MINUTE = 60_000;
  private static final String PAGE = "/tables/banc";

  private final Servers servers;
  private final Path folder;

  private HostBench(Path home, Path folder) {
    this.servers = new Servers(home);
    this.folder = folder;
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, then an empty folder not below the temporary one
   */
  public static void main(String[] args) throws IOException, SQLException {
    HostBench bench =
        new HostBench(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath());
    Files.createDirectories(bench.folder);
    bench.start();
    bench.pages();
    bench.memory();
  }

  private void start() throws IOException {
    Path data = folder.resolve("data");
    int port = Servers.freePort();
    double bare = Double.MAX_VALUE;
    double first;
    double later = Double.MAX_VALUE;
    try (Running demo = servers.demo(data, port)) {
      first = demo.seconds();
    }
    for (int round = 0; round < ROUNDS; round++) {
      try (Running micro = servers.bare(Servers.freePort())) {
        bare = Math.min(bare, micro.seconds());
      }
      try (Running demo = servers.demo(data, port)) {
        later = Math.min(later, demo.seconds());
      }
    }
    row("first start, empty folder", "%.1f s", first);
    row("bare Payara Micro, best of %d".formatted(ROUNDS), "%.1f s", bare);
    row("later start, best of %d".formatted(ROUNDS), "%.1f s", later);
    row("later start / bare (aim ≤ 5)", "%.2f", later / bare);
  }

  private void pages() throws IOException, SQLException {
    Path data = folder.resolve("data");
    try (Running demo = servers.demo(data, Servers.freePort());
        Running yardstick = servers.servlet(folder, Servers.freePort());
        Connection database = Demonstration.connect(data)) {
      UUID space = createTable(database);
      fill(database, space, 100);
      double hundred = visited(demo);
      fill(database, space, 1_900);
      rates(demo, yardstick);
      fill(database, space, 8_000);
      double tenThousand = visited(demo);
      fill(database, space, 90_000);
      double hundredThousand = visited(demo);
      row("as visitors get it, 100 statements behind it", "%.0f /s", hundred);
      row("as visitors get it, 10,000 behind it", "%.0f /s", tenThousand);
      row("as visitors get it, 100,000 behind it", "%.0f /s", hundredThousand);
      row("100,000 against 100 (aim: flat)", "%.2f", hundredThousand / hundred);
    }
  }

  private void rates(Running demo, Running yardstick) throws IOException {
    Load page = new Load(demo.port(), PAGE, "", 200);
    long size = page.times(1, 1).bytesEach();
    Load bare = new Load(yardstick.port(), "/bare?size=" + size, "", 200);
    page.run(CONNECTIONS, ROUND);
    again(demo);
    bare.run(CONNECTIONS, ROUND);
    double pages = 0;
    double notModified = 0;
    double servlets = 0;
    for (int round = 0; round < ROUNDS; round++) {
      pages += page.run(CONNECTIONS, ROUND).perSecond() / ROUNDS;
      notModified += again(demo) / ROUNDS;
      servlets += bare.run(CONNECTIONS, ROUND).perSecond() / ROUNDS;
    }
    row("page size", "%.0f bytes", (double) size);
    row("bare servlet", "%.0f /s", servlets);
    row("as visitors get it, 2,000 statements behind it", "%.0f /s", pages);
    row("as visitors get it / bare (aim ≥ 1/15 = 0.067)", "%.3f", pages / servlets);
    row("answered 304", "%.0f /s", notModified);
    row("304 / bare (aim ≥ 1/2)", "%.2f", notModified / servlets);
  }

  /** How often a second it is read again: a tag holds for a minute, so each round is within one. */
  private static double again(Running demo) throws IOException {
    long left = MINUTE - System.currentTimeMillis() % MINUTE;
    if (left < 2 * ROUND.toMillis()) {
      LockSupport.parkNanos(Duration.ofMillis(left).toNanos());
    }
    Load again = new Load(demo.port(), PAGE, "If-None-Match: " + tag(demo.port()), 304);
    return again.run(CONNECTIONS, ROUND).perSecond();
  }

  /** As visitors get it: drawn once a minute, then kept for the others. */
  private double visited(Running demo) throws IOException {
    Load page = new Load(demo.port(), PAGE, "", 200);
    page.run(CONNECTIONS, ROUND);
    Result result = page.run(CONNECTIONS, ROUND);
    return result.perSecond();
  }

  /** On a fresh start with default settings, so that what came before does not count. */
  private void memory() throws IOException {
    try (Running demo = servers.demo(folder.resolve("data"), Servers.freePort())) {
      new Load(demo.port(), PAGE, "", 200).times(CONNECTIONS, 10_000);
      List<Resident> processes = Processes.resident(demo.process());
      for (Resident process : processes) {
        row(
            "resident after 10,000 page views: " + process.command(),
            "%.0f MiB",
            process.mebibytes());
      }
      row(
          "resident, all processes (aim ≤ 900)",
          "%.0f MiB",
          processes.stream().mapToDouble(Resident::mebibytes).sum());
    }
  }

  private static String tag(int port) throws IOException {
    return URI.create("http://127.0.0.1:" + port + PAGE)
        .toURL()
        .openConnection()
        .getHeaderField("ETag");
  }

  private static UUID createTable(Connection database) throws SQLException {
    UUID space = UUID.randomUUID();
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO space (id, kind, slug, name, summary, visibility, stage, created_at)"
                    + " VALUES (?, 'tables.table', 'banc', 'Banc', 'Mesure', 'PUBLIC', 'OPEN', UTC_TIMESTAMP(6))");
        PreparedStatement tool =
            database.prepareStatement(
                "INSERT INTO space_tool (space_id, tool, position) VALUES (?, 'statements', 0)")) {
      insert.setObject(1, space);
      insert.executeUpdate();
      tool.setObject(1, space);
      tool.executeUpdate();
    }
    return space;
  }

  /** Adds published statements of some 330 characters each. */
  private static void fill(Connection database, UUID space, int count) throws SQLException {
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO statement (id, space_id, words, state, channel, sample, recorded_at, published_at)"
                    + " SELECT UUID(), ?, REPEAT('Les mots de tout le monde. ', 12), 'PUBLISHED', 'ONLINE', FALSE,"
                    + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM seq_1_to_"
                    + count);
        PreparedStatement changed =
            database.prepareStatement("UPDATE data_version SET version = version + 1")) {
      insert.setObject(1, space);
      insert.executeUpdate();
      changed.executeUpdate();
    }
  }

  private static void row(String what, String format, double value) {
    System.out.printf(Locale.ROOT, "| %s | " + format + " |%n", what, value);
  }
}
