package org.palabre.bench.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.host.Load;
import org.palabre.bench.host.Readings;
import org.palabre.bench.host.Servers;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures the list of an edition's projects with 2,000 of them against 200, its filters and the
 * data of its map included: two editions in one server, read in turns by a visitor, first after
 * something changed and once more. Prints a Markdown table; ends with 1 when a median is more than
 * 1.3 times the other. See {@code modules/bench/README.md}.
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
      System.out.println(
          "| page | again, 200 | again, 2,000 | ratio | first, 200 | first, 2,000 | ratio |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (Map.Entry<String, Function<BenchEdition, String>> page : pages().entrySet()) {
        good &= bench.compare(page.getKey(), page.getValue());
      }
    }
    System.out.println(good ? "GOOD" : "BAD");
    System.exit(good ? 0 : 1);
  }

  private static Map<String, Function<BenchEdition, String>> pages() {
    Map<String, Function<BenchEdition, String>> pages = new LinkedHashMap<>();
    String category = BenchEdition.CATEGORY.replace(' ', '+');
    pages.put("list, first page", one -> list(one, ""));
    pages.put("list, page 8", one -> list(one, "?page=8"));
    pages.put("one area", one -> list(one, "?area=" + one.area()));
    pages.put("about one thing", one -> list(one, "?category=" + category));
    pages.put("in one state", one -> list(one, "?state=ACCEPTED"));
    pages.put("search that finds many", one -> list(one, "?q=jardin"));
    pages.put("search that finds one", one -> list(one, "?q=num%C3%A9ro+77."));
    pages.put("map data, whole", one -> map(one, ""));
    pages.put("map data, about one thing", one -> map(one, "&category=" + category));
    pages.put("map data, a part of town", one -> map(one, "&bbox=4.80,43.94,4.82,43.955"));
    return pages;
  }

  private static String list(BenchEdition edition, String query) {
    return "/budget/" + edition.slug() + "/projects" + query;
  }

  private static String map(BenchEdition edition, String query) {
    return "/api/v1/budget/projects?edition=" + edition.slug() + query;
  }

  private boolean compare(String what, Function<BenchEdition, String> page)
      throws IOException, SQLException {
    Pair few = new Pair(page.apply(small));
    Pair many = new Pair(page.apply(large));
    for (int round = 0; round < WARM_UP + rounds; round++) {
      if (round % 2 == 0) {
        few.read();
        many.read();
      } else {
        many.read();
        few.read();
      }
    }
    double again = many.again.median() / few.again.median();
    double first = many.first.median() / few.first.median();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |%n",
        what,
        few.again.median(),
        many.again.median(),
        again,
        few.first.median(),
        many.first.median(),
        first);
    return again <= AIM && first <= AIM;
  }

  /** Readings of one page: first after a change, and again. */
  private final class Pair {

    private final Load page;
    private final Readings first = new Readings(rounds);
    private final Readings again = new Readings(rounds);

    private Pair(String path) {
      page = new Load(port, path, "", 200);
    }

    private void read() throws IOException, SQLException {
      GrownTable.changed(database);
      first.read(page);
      again.read(page);
    }
  }
}
