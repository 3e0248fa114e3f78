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
 * Measures letters: what is proposed for one where 20,000 statements were published against 2,000,
 * and the list of 3,000 letters against 300, in two demonstrations read in turns in one run, each
 * after something changed. Prints a Markdown table; see {@code modules/bench/README.md}.
 */
public final class LetterBench {

  private static final int SMALL = 2_000;
  private static final int LARGE = 20_000;
  private static final int STATEMENTS_A_THEME = 200;
  private static final int STATEMENTS_A_LETTER = 7;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 31;

  private final Connection database;
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  private LetterBench(Connection database, Running demo, Path data, int statements)
      throws IOException, SQLException {
    this.database = database;
    Facilitator officer = new Facilitator(demo.port(), data, "participation-officer");
    UUID space = GrownTable.open(database, "banc-des-lettres", "Banc des lettres");
    UUID draft = fill(space, statements);
    readings.put("letters", new Reading(officer, "/letters"));
    readings.put("letters, beginning one", new Reading(officer, "/letters/write"));
    readings.put("letters, what is proposed", new Reading(officer, "/letters/pick?id=" + draft));
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
      LetterBench one = new LetterBench(fewRows, small, few, SMALL);
      LetterBench other = new LetterBench(manyRows, large, many, LARGE);
      for (String what : one.readings.keySet()) {
        compare(what, one, other);
      }
    }
  }

  private static void compare(String what, LetterBench small, LetterBench large)
      throws IOException, SQLException {
    double[] smallTimes = new double[ROUNDS];
    double[] largeTimes = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(round, 0);
      smallTimes[at] = small.read(what);
      largeTimes[at] = large.read(what);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f |%n",
        what,
        median(smallTimes),
        median(largeTimes),
        median(largeTimes) / median(smallTimes));
  }

  private double read(String what) throws IOException, SQLException {
    GrownTable.changed(database);
    return readings.get(what).read();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** A territory of its own with a public space, its statements in themes, letters, one a draft. */
  private UUID fill(UUID space, int statements) throws SQLException {
    UUID territory = UUID.randomUUID();
    run(
        "INSERT INTO territory (id, version, name, kind) VALUES (?, 1, 'Mesure', 'COMMUNE')",
        territory);
    run("UPDATE space SET territory_id = ? WHERE id = ?", territory, space);
    run(
        "INSERT INTO theme (id, version, space_id, name, summary, audience, created_at)"
            + " SELECT UUID(), 1, ?, CONCAT('Thème ', seq), '', 'SPACE', UTC_TIMESTAMP(6)"
            + " FROM seq_1_to_%d".formatted(statements / STATEMENTS_A_THEME),
        space);
    run(
        "INSERT INTO statement (id, space_id, words, state, sample, recorded_at, published_at)"
            + " SELECT UUID(), ?, CONCAT('Parole ', seq, ' ', REPEAT('des mots ', seq % 60)),"
            + " 'PUBLISHED', FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) - INTERVAL (seq % 80) DAY"
            + " FROM seq_1_to_%d".formatted(statements),
        space);
    run(
        "INSERT INTO theme_statement (theme_id, statement_id, added_at) SELECT t.id, s.id,"
            + " UTC_TIMESTAMP(6) FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS number FROM"
            + " statement WHERE space_id = ?) s JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id)"
            + " AS number FROM theme WHERE space_id = ?) t ON t.number = 1 + s.number % %d"
                .formatted(statements / STATEMENTS_A_THEME),
        space,
        space);
    UUID draft = UUID.randomUUID();
    letters(territory, "'DRAFT'", "NULL", "1", "?", draft);
    letters(
        territory,
        "'PUBLISHED'",
        "UTC_TIMESTAMP(6) - INTERVAL seq HOUR",
        Integer.toString(statements / STATEMENTS_A_LETTER),
        "UUID()");
    run("ANALYZE TABLE statement, theme_statement, theme, letter");
    GrownTable.changed(database);
    return draft;
  }

  private void letters(
      UUID territory, String state, String published, String count, String id, Object... ids)
      throws SQLException {
    Object[] parameters = Arrays.copyOf(ids, ids.length + 1);
    parameters[ids.length] = territory;
    run(
        "INSERT INTO letter (id, version, territory_id, from_on, until_on, title, opening,"
            + " language, paper_pages, state, created_at, published_at, sent_key) SELECT "
            + id
            + ", 1, ?, CURRENT_DATE - INTERVAL 90 DAY, CURRENT_DATE, 'Lettre', '', 'fr', 2, "
            + state
            + ", UTC_TIMESTAMP(6), "
            + published
            + ", UUID() FROM seq_1_to_"
            + count,
        parameters);
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
