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
 * Measures the first screen of a space's documents with 5,000 files against 500, in two
 * demonstrations read in turns in one run, each time first after something changed. Beside it one
 * kind, a search, an older page, what the space made, and one document. Prints a Markdown table;
 * see {@code modules/bench/README.md}.
 */
public final class DocumentBench {

  private static final int SMALL = 500;
  private static final int LARGE = 5_000;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 61;
  private static final String SLUG = "banc-des-documents";

  private final Connection database;
  private final Facilitator facilitator;
  private final Map<String, String> paths = new LinkedHashMap<>();

  private DocumentBench(Connection database, Running demo, Path data, int files)
      throws IOException, SQLException {
    this.database = database;
    this.facilitator = new Facilitator(demo.port(), data);
    UUID space = GrownTable.open(database, SLUG, "Banc des documents");
    run("INSERT INTO space_tool (space_id, tool, position) VALUES (?, 'documents', 50)", space);
    run(
        "INSERT INTO space_member (space_id, person_id, role, since) SELECT ?, person_id,"
            + " 'facilitator', UTC_TIMESTAMP(6) FROM account WHERE email = ?",
        space,
        Facilitator.email(data));
    fill(space, files);
    String tool = "/tables/" + SLUG + "/documents";
    paths.put("first screen", tool);
    paths.put("photos only", tool + "?kind=PICTURE");
    paths.put("older than the middle", tool + "?before=" + id(files / 2));
    paths.put("search that finds little", tool + "?q=num%C3%A9ro+77");
    paths.put("what the space made", tool + "/productions");
    paths.put("one document", tool + "/" + id(files));
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
      DocumentBench one = new DocumentBench(fewRows, small, few, SMALL);
      DocumentBench other = new DocumentBench(manyRows, large, many, LARGE);
      for (String what : one.paths.keySet()) {
        compare(what, one, other);
      }
    }
  }

  private static void compare(String what, DocumentBench small, DocumentBench large)
      throws IOException, SQLException {
    double[] few = new double[ROUNDS];
    double[] many = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(round, 0);
      few[at] = small.read(what);
      many[at] = large.read(what);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f |%n",
        what,
        median(few),
        median(many),
        median(many) / median(few));
  }

  private double read(String what) throws IOException, SQLException {
    GrownTable.changed(database);
    long start = System.nanoTime();
    facilitator.read(paths.get(what));
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** One in four is a photo, one in forty shown; none has its bytes, which no page reads. */
  private void fill(UUID space, int files) throws SQLException {
    run(
        "INSERT INTO document (id, version, space_id, tool, kind, title, caption, author, licence,"
            + " alt, link, words, audience, shown, ready, latest, added_at, added_by) SELECT "
            + "CONCAT('00000000-0000-7000-8000-', LPAD(seq, 12, '0')), 1, ?, 'documents',"
            + " IF(seq % 4 = 0, 'PICTURE', 'FILE'), CONCAT('Document numéro ', seq),"
            + " REPEAT('Ce qu’il faut savoir. ', 4), 'Une habitante', 'Licence Ouverte',"
            + " IF(seq % 4 = 0, 'Un banc devant l’école', ''), '', '', 'SPACE', seq % 40 = 0, TRUE,"
            + " 1, UTC_TIMESTAMP(6) - INTERVAL (10000 - seq) MINUTE, m.person_id FROM seq_1_to_%d"
                .formatted(files)
            + " JOIN space_member m ON m.space_id = ?",
        space,
        space);
    run(
        "INSERT INTO document_version (id, document_id, number, file_name, file_type, size,"
            + " small_size, width, height, sha256, added_at) SELECT UUID(), d.id, 1,"
            + " CONCAT('fichier-', RIGHT(d.id, 5), IF(d.kind = 'FILE', '.pdf', '.jpg')),"
            + " IF(d.kind = 'FILE', 'PDF', 'JPEG'), 300000, 20000, 1600, 1200, REPEAT('0', 64),"
            + " d.added_at FROM document d WHERE d.space_id = ?",
        space);
    run("INSERT INTO document_usage (space_id, bytes) VALUES (?, ?)", space, files * 320_000L);
    run("ANALYZE TABLE document, document_version");
    GrownTable.changed(database);
  }

  private static String id(int number) {
    return "00000000-0000-7000-8000-%012d".formatted(number);
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
