package org.palabre.bench.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.host.Load;
import org.palabre.bench.host.Readings;
import org.palabre.bench.host.Servers;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures the list of an edition's projects with 2,000 of them against 200, its filters and the
 * data of its map included: two editions in one server, read in turns by a visitor, first after
 * something changed and once more. Prints a Markdown table; ends with 1 when a median of a list,
 * with or without its map, is more than 1.3 times the other. The data of the map by itself is only
 * told: it takes a few milliseconds, and nobody waits for it alone. See {@code
 * modules/bench/README.md}.
 */
public final class ProjectsBench {

  private static final int SMALL = 200;
  private static final int LARGE = 2_000;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 61;
  private static final double AIM = 1.3;

  private final Connection database;
  private final int port;
  private final BenchEdition small;
  private final BenchEdition large;
  private final int rounds;

  private ProjectsBench(Connection database, int port, int rounds) throws SQLException {
    this.database = database;
    this.port = port;
    this.rounds = rounds;
    small = BenchEdition.create(database, "banc-de-%d".formatted(SMALL), SMALL);
    large = BenchEdition.create(database, "banc-de-%d".formatted(LARGE), LARGE);
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, an empty folder not below the temporary one, then if
   *     wanted rounds
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path data = Path.of(args[1]).toAbsolutePath().resolve("data");
    Files.createDirectories(data.getParent());
    boolean good = true;
    try (Running demo =
            new Servers(Path.of(args[0]).toAbsolutePath())
                .demo(data, Servers.freePort(), Map.of());
        Connection database = Demonstration.connect(data)) {
      ProjectsBench bench =
          new ProjectsBench(
              database, demo.port(), args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS);
      bench.warm();
      System.out.println(
          "| page | again, 200 | again, 2,000 | ratio | first, 200 | first, 2,000 | ratio |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (Reading reading : readings()) {
        good &= bench.compare(reading) || !reading.isJudged();
      }
    }
    System.out.println(good ? "GOOD" : "BAD");
    System.exit(good ? 0 : 1);
  }

  /**
   * What is read.
   *
   * @param what its name in the table
   * @param query of the list, from its question mark on; null when the map is read alone
   * @param map of the map's data, from its ampersand on; null when the list is read alone
   */
  private record Reading(
      String what, Function<BenchEdition, String> query, Function<BenchEdition, String> map) {

    private boolean isJudged() {
      return query != null;
    }

    private Load[] loads(int port, BenchEdition edition) {
      Stream<String> list =
          Stream.ofNullable(query)
              .map(one -> "/budget/" + edition.slug() + "/projects?" + one.apply(edition));
      Stream<String> data =
          Stream.ofNullable(map)
              .map(
                  one ->
                      "/api/v1/budget/projects?edition="
                          + edition.slug()
                          + "&"
                          + one.apply(edition));
      return Stream.concat(list, data)
          .map(path -> new Load(port, path, "", 200))
          .toArray(Load[]::new);
    }
  }

  private static List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    Map<String, Function<BenchEdition, String>> filters = new LinkedHashMap<>();
    filters.put("list, first page", one -> "");
    filters.put("one area", one -> "area=" + one.area());
    filters.put("about one thing", one -> "category=" + BenchEdition.CATEGORY.replace(' ', '+'));
    filters.put("in one state", one -> "state=ACCEPTED");
    filters.forEach((what, query) -> readings.add(new Reading(what, query, null)));
    readings.add(new Reading("list, page 8", one -> "page=8", null));
    readings.add(new Reading("search that finds many", one -> "q=jardin", null));
    readings.add(new Reading("search that finds one", one -> "q=num%C3%A9ro+77.", null));
    filters.forEach(
        (what, query) -> readings.add(new Reading(what + ", with its map", query, query)));
    filters.forEach(
        (what, query) -> readings.add(new Reading(what + ", the map alone", null, query)));
    readings.add(
        new Reading("a part of town, the map alone", null, one -> "bbox=4.80,43.94,4.82,43.955"));
    return readings;
  }

  /** Reads all once in turns that do not count: the first row would tell of a cold server. */
  private void warm() throws IOException, SQLException {
    for (Reading reading : readings()) {
      take(new Pair(reading.loads(port, small)), new Pair(reading.loads(port, large)), WARM_UP);
    }
  }

  private static void take(Pair few, Pair many, int turns) throws IOException, SQLException {
    for (int turn = 0; turn < turns; turn++) {
      if (turn % 2 == 0) {
        few.read();
        many.read();
      } else {
        many.read();
        few.read();
      }
    }
  }

  private boolean compare(Reading reading) throws IOException, SQLException {
    Pair few = new Pair(reading.loads(port, small));
    Pair many = new Pair(reading.loads(port, large));
    take(few, many, WARM_UP + rounds);
    double again = many.again.median() / few.again.median();
    double first = many.first.median() / few.first.median();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |%n",
        reading.what(),
        few.again.median(),
        many.again.median(),
        again,
        few.first.median(),
        many.first.median(),
        first);
    return again <= AIM && first <= AIM;
  }

  /** Readings of the same pages: first after a change, and again. */
  private final class Pair {

    private final Load[] pages;
    private final Readings first = new Readings(rounds);
    private final Readings again = new Readings(rounds);

    private Pair(Load... pages) {
      this.pages = pages;
    }

    private void read() throws IOException, SQLException {
      GrownTable.changed(database);
      first.read(pages);
      again.read(pages);
    }
  }
}
