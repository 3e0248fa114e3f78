package org.palabre.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.bench.grown.Demonstration;
import org.palabre.bench.host.Servers.Running;

/**
 * Measures minutes of 200 items against 10, opened at an item to write it, in turns in one run;
 * then thirty people who type at once, and whether anything of what they typed is lost. Prints a
 * Markdown table; see {@code modules/bench/README.md}.
 */
public final class MinutesBench {

  private static final String AGENDA = "/tables/la-busserine/agenda";
  private static final int FEW = 10;
  private static final int MANY = 200;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 61;
  private static final int WRITERS = 30;
  private static final int SENTENCES = 20;

  private final Connection database;
  private final Facilitator facilitator;

  private MinutesBench(Connection database, Facilitator facilitator) {
    this.database = database;
    this.facilitator = facilitator;
  }

  /**
   * Runs everything.
   *
   * @param args the distribution's folder, then an empty folder not below the temporary one
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[1]).toAbsolutePath().resolve("data");
    Files.createDirectories(data.getParent());
    try (Running demo =
            new Servers(Path.of(args[0]).toAbsolutePath()).demo(data, Servers.freePort());
        Connection database = Demonstration.connect(data)) {
      new MinutesBench(database, new Facilitator(demo.port(), data)).run();
    }
  }

  private void run() throws Exception {
    List<String> meetings =
        Pattern.compile("href=\"" + AGENDA + "/([0-9a-f-]{36})\"")
            .matcher(facilitator.read(AGENDA))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .limit(2)
            .toList();
    String few = begun(meetings.get(0), FEW);
    String many = begun(meetings.get(1), MANY);
    double[] brief = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double first = read(few);
      double second = read(many);
      brief[Math.max(round, 0)] = first;
      whole[Math.max(round, 0)] = second;
    }
    row("10 items, opened at the fifth, median of 61", "%.1f ms", median(brief));
    row("200 items, opened at the hundredth, median of 61", "%.1f ms", median(whole));
    row("200 / 10 (aim ≤ 1.5)", "%.2f", median(whole) / median(brief));
    write(meetings.get(1));
  }

  /** Begins minutes of that many items, each with some text; the address of the middle one. */
  private String begun(String meeting, int items) throws IOException, SQLException {
    execute("DELETE FROM meeting_item WHERE meeting_id = ?", meeting);
    execute(
        "INSERT INTO meeting_item (id, version, meeting_id, position, title, aim, owner)"
            + " SELECT UUID(), 1, ?, seq, CONCAT('Sujet numéro ', seq), '', '' FROM seq_1_to_"
            + items,
        meeting);
    String write = AGENDA + "/write?id=" + meeting;
    facilitator.open(write).submit(Map.of(), "begin:go");
    execute(
        "UPDATE minutes_entry e JOIN minutes m ON m.id = e.minutes_id SET e.text ="
            + " REPEAT('On en parle, puis on décide. ', 30), e.written_at = UTC_TIMESTAMP(6)"
            + " WHERE m.meeting_id = ?",
        meeting);
    return write + "&entry=" + entries(meeting).get(items / 2);
  }

  private double read(String path) throws IOException {
    long start = System.nanoTime();
    facilitator.read(path);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Thirty people type: twenty-four each at an item of their own, six at one together. */
  private void write(String meeting) throws SQLException, InterruptedException, ExecutionException {
    execute(
        "UPDATE minutes_entry e JOIN minutes m ON m.id = e.minutes_id SET e.text = '',"
            + " e.version = 1 WHERE m.meeting_id = ?",
        meeting);
    List<String> entries = entries(meeting);
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    List<Future<List<Double>>> ends = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < WRITERS; i++) {
      String name = "Personne " + i;
      String entry = entries.get(i < 24 ? i : 24);
      ends.add(pool.submit(() -> type(entry, name)));
    }
    List<Double> times = new ArrayList<>();
    for (Future<List<Double>> end : ends) {
      times.addAll(end.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    row(
        "30 people, 20 savings each without pause: savings a second",
        "%.0f",
        sorted.length / seconds);
    row("one saving, median", "%.0f ms", sorted[sorted.length / 2]);
    row("one saving, 95 of 100", "%.0f ms", sorted[sorted.length * 95 / 100]);
    row("sentences typed", "%.0f", WRITERS * SENTENCES);
    row("sentences lost", "%.0f", lost(meeting));
    row("texts that wait beside their entry", "%.0f", sides(meeting));
  }

  private List<Double> type(String entry, String name) throws IOException {
    List<Double> times = new ArrayList<>();
    UUID key = UUID.randomUUID();
    int version = 1;
    String base = "";
    String text = "";
    for (int i = 0; i < SENTENCES; i++) {
      text = text + (text.isEmpty() ? "" : "\\n") + "%s dit la phrase %d.".formatted(name, i);
      long start = System.nanoTime();
      String answer =
          facilitator.post(
              "/api/v1/minutes/entries/" + entry,
              "{\"version\":%d,\"base\":\"%s\",\"text\":\"%s\",\"key\":\"%s\"}"
                  .formatted(version, base, text, key));
      times.add((System.nanoTime() - start) / 1e6);
      if (!answer.contains("\"beside\"")) {
        version = Integer.parseInt(find(answer, "\"version\":(\\d+)"));
        base = find(answer, "\"text\":\"([^\"]*)\"");
        text = base;
      }
    }
    return times;
  }

  private static String find(String answer, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException(answer);
    }
    return found.group(1);
  }

  private double lost(String meeting) throws SQLException {
    String kept =
        String.join(
                "\n",
                texts(
                    "SELECT e.text FROM minutes_entry e JOIN minutes m ON m.id = e.minutes_id"
                        + " WHERE m.meeting_id = ?",
                    meeting))
            + "\n"
            + String.join(
                "\n",
                texts(
                    "SELECT s.text FROM minutes_side s JOIN minutes_entry e ON"
                        + " e.id = s.entry_id JOIN minutes m ON m.id = e.minutes_id WHERE m.meeting_id = ?",
                    meeting));
    int lost = 0;
    for (int person = 0; person < WRITERS; person++) {
      for (int i = 0; i < SENTENCES; i++) {
        if (!kept.contains("Personne %d dit la phrase %d.".formatted(person, i))) {
          lost++;
        }
      }
    }
    return lost;
  }

  private double sides(String meeting) throws SQLException {
    return texts(
            "SELECT s.id FROM minutes_side s JOIN minutes_entry e ON e.id = s.entry_id JOIN minutes"
                + " m ON m.id = e.minutes_id WHERE m.meeting_id = ?",
            meeting)
        .size();
  }

  private List<String> entries(String meeting) throws SQLException {
    return texts(
        "SELECT e.id FROM minutes_entry e JOIN minutes m ON m.id = e.minutes_id"
            + " WHERE m.meeting_id = ? ORDER BY e.position",
        meeting);
  }

  private List<String> texts(String query, String meeting) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, meeting);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }

  private void execute(String sql, String meeting) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, meeting);
      statement.executeUpdate();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void row(String what, String format, double value) {
    System.out.printf(Locale.ROOT, "| %s | " + format + " |%n", what, value);
  }
}
