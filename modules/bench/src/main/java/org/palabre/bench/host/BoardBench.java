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
 * Measures the first screen of a board of 300 projects against one of 30, each project with five
 * steps, four tasks and two people, in two demonstrations read in turns in one run by somebody who
 * leads the space, always first after something changed. Beside it the list and the projects of all
 * spaces. Prints a Markdown table; see {@code modules/bench/README.md}.
 */
public final class BoardBench {

  private static final int SMALL = 30;
  private static final int LARGE = 300;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 61;
  private static final String TABLE = "/tables/banc-des-projets";

  private final Connection database;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Facilitator lead;

  private BoardBench(Connection database, Running demo, Path data, int projects)
      throws IOException, SQLException {
    this.database = database;
    this.lead = new Facilitator(demo.port(), data);
    pages.put("board (aim ≤ 1.5)", TABLE + "/projects");
    pages.put("list of projects", TABLE + "/projects/project-list");
    pages.put("list of projects, by name", TABLE + "/projects/project-list?order=name");
    pages.put("projects of all spaces", "/projects");
    UUID space = GrownTable.open(database, "banc-des-projets", "Banc des projets");
    run(
        "INSERT INTO space_member (space_id, person_id, role, since) SELECT ?, a.person_id,"
            + " 'facilitator', UTC_TIMESTAMP(6) FROM account a WHERE a.email = ?",
        space,
        Facilitator.email(data));
    fill(space, projects);
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
      BoardBench one = new BoardBench(fewRows, small, few, SMALL);
      BoardBench other = new BoardBench(manyRows, large, many, LARGE);
      for (String what : one.pages.keySet()) {
        compare(what, one, other);
      }
    }
  }

  private static void compare(String what, BoardBench small, BoardBench large)
      throws IOException, SQLException {
    double[][] times = new double[2][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(round, 0);
      times[0][at] = small.read(what);
      times[1][at] = large.read(what);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f |%n",
        what,
        median(times[0]),
        median(times[1]),
        median(times[1]) / median(times[0]));
  }

  private double read(String what) throws IOException, SQLException {
    GrownTable.changed(database);
    long start = System.nanoTime();
    lead.read(pages.get(what));
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /**
   * A third prepared, a third under way, the others over; every fourth of those that go on late.
   */
  private void fill(UUID space, int projects) throws SQLException {
    run(
        "INSERT INTO project (id, version, space_id, name, summary, partners, state, audience,"
            + " started_on, ended_on, due_on, change_told, created_at) SELECT UUID(), 1, ?,"
            + " CONCAT('Projet ', seq), REPEAT('Faire quelque chose. ', 4), '',"
            + " ELT(seq % 6 + 1, 'PREPARED', 'PREPARED', 'UNDERWAY', 'UNDERWAY', 'DONE',"
            + " 'SET_ASIDE'), 'SPACE', CURRENT_DATE - INTERVAL (seq % 300 + 30) DAY,"
            + " IF(seq % 6 > 3, CURRENT_DATE, NULL), CURRENT_DATE + INTERVAL (seq % 90) DAY, '',"
            + " UTC_TIMESTAMP(6) FROM seq_1_to_%d".formatted(projects),
        space);
    run(
        "INSERT INTO project_step (id, version, project_id, what, due_on, done_on, sent_key)"
            + " SELECT UUID(), 1, p.id, CONCAT('Étape ', seq),"
            + " CURRENT_DATE + INTERVAL (CAST(seq AS SIGNED) * 10 - CAST(CRC32(p.id) % 4 AS SIGNED) * 9) DAY,"
            + " IF(seq < 3, CURRENT_DATE - INTERVAL 20 DAY, NULL), UUID()"
            + " FROM project p JOIN seq_1_to_5 WHERE p.space_id = ?",
        space);
    run(
        "INSERT INTO project_task (id, version, project_id, what, carrier, due_on, done_at,"
            + " sent_key) SELECT UUID(), 1, p.id, CONCAT('Tâche ', seq), 'le centre social',"
            + " CURRENT_DATE + INTERVAL (seq * 7) DAY, IF(seq = 1, UTC_TIMESTAMP(6), NULL), UUID()"
            + " FROM project p JOIN seq_1_to_4 WHERE p.space_id = ?",
        space);
    run(
        "INSERT INTO project_person (project_id, person_id, part) SELECT p.id, n.id, ''"
            + " FROM project p JOIN (SELECT id FROM person ORDER BY id LIMIT 2) n"
            + " WHERE p.space_id = ?",
        space);
    run("ANALYZE TABLE project, project_step, project_task, project_person");
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
}
