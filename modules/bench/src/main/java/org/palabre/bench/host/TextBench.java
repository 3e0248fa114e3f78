package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.grown.GrownTable;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures the first screens of a text of 200 articles with 2,000 amendments against one of 20 with
 * 200, of two tables of one demonstration, read in turns in one run, each time after something
 * changed: the text under discussion, its amendments, writing and answering. Prints a Markdown
 * table; see {@code modules/bench/README.md}.
 */
public final class TextBench {

  private static final int FEW = 20;
  private static final int MANY = 200;
  private static final int AMENDMENTS_EACH = 10;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 61;
  private static final String FACILITATOR =
      "(SELECT person_id FROM space_member WHERE space_id = ? AND role = 'facilitator' LIMIT 1)";

  private final Connection database;
  private final Facilitator facilitator;

  private TextBench(Connection database, Facilitator facilitator) {
    this.database = database;
    this.facilitator = facilitator;
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
      new TextBench(database, new Facilitator(demo.port(), data)).run();
    }
  }

  private void run() throws IOException, SQLException {
    Grown few = grown("textes-courts", FEW);
    Grown many = grown("textes-longs", MANY);
    List<String> small = few.pages();
    List<String> large = many.pages();
    for (int i = 0; i < small.size(); i++) {
      compare(Grown.NAMES.get(i), small.get(i), large.get(i));
    }
  }

  private void compare(String what, String small, String large) throws IOException, SQLException {
    double[] brief = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      brief[Math.max(round, 0)] = read(small);
      whole[Math.max(round, 0)] = read(large);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f |%n",
        what,
        median(brief),
        median(whole),
        median(whole) / median(brief));
  }

  private double read(String path) throws IOException, SQLException {
    GrownTable.changed(database);
    long start = System.nanoTime();
    facilitator.read(path);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** A table with a text under discussion: so many articles, ten open amendments to each. */
  private Grown grown(String slug, int articles) throws SQLException {
    UUID space = GrownTable.open(database, slug, slug);
    run(
        "INSERT IGNORE INTO space_tool (space_id, position, tool) SELECT ?, MAX(position) + 1,"
            + " 'texts' FROM space_tool WHERE space_id = ?",
        space,
        space);
    UUID text = UUID.randomUUID();
    run(
        "INSERT INTO space_text (id, version, space_id, kind, title, audience, state, adoptions,"
            + " created_at, created_by, changed_at) SELECT ?, 1, ?, 'RULES', 'Règlement', 'SPACE',"
            + " 'DISCUSSED', 0, UTC_TIMESTAMP(6), "
            + FACILITATOR
            + ", UTC_TIMESTAMP(6)",
        text,
        space,
        space);
    run(
        "INSERT INTO text_article (id, version, text_id, position, struck, heading, body,"
            + " named_values, written_at) SELECT UUID(), 1, ?, seq, FALSE, CONCAT('Article dit ',"
            + " seq), REPEAT('On décide ensemble, puis on le note. ', 20), '', UTC_TIMESTAMP(6)"
            + " FROM seq_1_to_"
            + articles,
        text);
    run(
        "INSERT INTO text_amendment (id, version, text_id, article_id, kind, for_version,"
            + " base_heading, base_body, base_values, heading, body, named_values, reason, state,"
            + " reworded, answer, proposed_at, proposed_by) SELECT UUID(), 1, a.text_id, a.id,"
            + " 'REWRITE', 1, a.heading, a.body, '', a.heading, CONCAT(a.body, 'Et ', seq, '.'),"
            + " '', 'Parce que.', 'PROPOSED', FALSE, '', UTC_TIMESTAMP(6), "
            + FACILITATOR
            + " FROM text_article a JOIN seq_1_to_"
            + AMENDMENTS_EACH
            + " WHERE a.text_id = ?",
        space,
        text);
    run("ANALYZE TABLE space_text, text_article, text_amendment");
    return new Grown("/tables/" + slug + "/texts", text);
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
   * A text and its first screens.
   *
   * @param texts the address of its table's texts
   * @param id its id
   */
  private record Grown(String texts, UUID id) {

    private static final List<String> NAMES =
        List.of("list of texts", "text under discussion", "its last page", "its amendments");

    List<String> pages() {
      List<String> pages = new ArrayList<>();
      pages.add(texts);
      pages.add(texts + "/" + id);
      pages.add(texts + "/" + id + "?page=999");
      pages.add(texts + "/text-amendments?id=" + id);
      return pages;
    }
  }
}
