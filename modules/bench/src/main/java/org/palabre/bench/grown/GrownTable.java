package org.palabre.bench.grown;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.palabre.bench.grown.RealTexts.Text;

/**
 * A table de quartier as it is after some time: real texts said over the months, grouped into
 * themes, projects, requests, answers and what changed. Written straight into the database of a
 * running server; the same arguments make the same table.
 *
 * <pre>{@code
 * UUID table = GrownTable.open(database, "deux-ans", "Les Flamants");
 * new GrownTable(database, table, RealTexts.read(database), today).fill(5_000, 300, 730);
 * }</pre>
 */
public final class GrownTable {

  private static final List<String> TOOLS =
      List.of(
          "statements",
          "threads",
          "projects",
          "tables.diagnosis",
          "tables.report",
          "tables.figures",
          "tables.rules",
          "members");
  private static final String[] CHANNELS = {
    "MEETING",
    "MEETING",
    "DOORSTEP",
    "DOORSTEP",
    "DOORSTEP",
    "ONLINE",
    "ONLINE",
    "PHONE",
    "SCHOOL",
    "LETTER",
    null
  };
  private static final String[] NATURES = {
    "PROBLEM", "PROBLEM", "PROBLEM", "STRENGTH", "USE", "IDEA", null
  };
  private static final int BATCH = 500;

  private final Connection database;
  private final UUID space;
  private final List<Text> texts;
  private final LocalDate today;
  private final Random random = new Random(20261125);
  private final List<UUID> said = new ArrayList<>();
  private final List<UUID> themes = new ArrayList<>();
  private final List<UUID> projects = new ArrayList<>();

  /** Prepares to fill a table that is there. */
  public GrownTable(Connection database, UUID space, List<Text> texts, LocalDate today) {
    this.database = database;
    this.space = space;
    this.texts = texts;
    this.today = today;
  }

  /** Makes an open, public table with nothing in it, in a quarter of the demonstration. */
  public static UUID open(Connection database, String slug, String name) throws SQLException {
    UUID space = UUID.randomUUID();
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO space (id, kind, slug, name, summary, visibility, stage, created_at,"
                    + " territory_id) VALUES (?, 'tables.table', ?, ?, 'Une table faite de vraies"
                    + " paroles, pour voir les pages quand elles sont pleines.', 'PUBLIC', 'OPEN',"
                    + " UTC_TIMESTAMP(6), (SELECT t.territory_id FROM space t WHERE t.slug ="
                    + " 'la-busserine'))");
        PreparedStatement tool =
            database.prepareStatement(
                "INSERT INTO space_tool (space_id, tool, position) VALUES (?, ?, ?)")) {
      set(insert, space, slug, name).executeUpdate();
      for (String one : TOOLS) {
        set(tool, space, one, TOOLS.indexOf(one)).executeUpdate();
      }
    }
    changed(database);
    return space;
  }

  /** Says that something changed, as everything does that goes past the server. */
  public static void changed(Connection database) throws SQLException {
    try (PreparedStatement raise =
        database.prepareStatement("UPDATE data_version SET version = version + 1")) {
      raise.executeUpdate();
    }
  }

  /**
   * Fills it.
   *
   * @param statements how many statements
   * @param threads how many threads: six in ten are projects, the others themes without one
   * @param days over how many days up to today
   */
  public void fill(int statements, int threads, int days) throws SQLException {
    database.setAutoCommit(false);
    tell(statements, days);
    group(threads, days);
    decide(threads * 6 / 10, days);
    ask(days);
    changed(database);
    database.commit();
    database.setAutoCommit(true);
  }

  /** The project whose theme holds most: a third of all statements. */
  public UUID bigProject() {
    return projects.get(0);
  }

  /** Adds statements that are in no theme. */
  public void say(int statements, int days) throws SQLException {
    database.setAutoCommit(false);
    tell(statements, days);
    changed(database);
    database.commit();
    database.setAutoCommit(true);
  }

  private void tell(int statements, int days) throws SQLException {
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO statement (id, space_id, words, state, channel, said_year, said_month,"
                    + " said_day, place, head_count, nature, longitude, latitude, sample,"
                    + " recorded_at, published_at)"
                    + " VALUES (?, ?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?)");
        PreparedStatement speaker =
            database.prepareStatement(
                "INSERT INTO statement_speaker (statement_id, age_band, quarter)"
                    + " VALUES (?, ?, ?)")) {
      for (int i = 0; i < statements; i++) {
        LocalDate day = today.minusDays(days - 1L - (long) i * days / statements);
        Instant at = day.atTime(18, 0).toInstant(ZoneOffset.UTC).plusMillis(i);
        UUID id = id(at);
        Text text = texts.get(i % texts.size());
        boolean dayKnown = random.nextInt(5) > 0;
        boolean placed = random.nextInt(3) > 0;
        Spot spot = Spot.number(random.nextInt(Subjects.PLACES.size()));
        set(
                insert,
                id,
                space,
                text.words(),
                pick(Arrays.asList(CHANNELS)),
                day.getYear(),
                day.getMonthValue(),
                dayKnown ? day.getDayOfMonth() : null,
                random.nextInt(3) == 0 ? pick(Subjects.PLACES) : null,
                random.nextInt(6) == 0 ? 2 + random.nextInt(14) : null,
                pick(Arrays.asList(NATURES)),
                placed ? spot.longitude(random) : null,
                placed ? spot.latitude(random) : null,
                stored(at),
                stored(at))
            .addBatch();
        set(speaker, id, text.age(), text.quarter()).addBatch();
        said.add(id);
        if ((i + 1) % BATCH == 0) {
          insert.executeBatch();
          speaker.executeBatch();
        }
      }
      insert.executeBatch();
      speaker.executeBatch();
    }
  }

  /** Puts what is in no theme into the one that holds most. */
  public void groupRest() throws SQLException {
    try (PreparedStatement in =
        database.prepareStatement(
            "INSERT INTO theme_statement (theme_id, statement_id, added_at)"
                + " SELECT ?, s.id, UTC_TIMESTAMP(6) FROM statement s WHERE s.space_id = ?"
                + " AND NOT EXISTS (SELECT 1 FROM theme_statement t"
                + " WHERE t.statement_id = s.id)")) {
      set(in, themes.get(0), space).executeUpdate();
    }
    changed(database);
  }

  /** Puts that many more statements into the theme that holds most. */
  public void enlarge(int statements) throws SQLException {
    try (PreparedStatement in =
        database.prepareStatement(
            "INSERT IGNORE INTO theme_statement (theme_id, statement_id, added_at)"
                + " SELECT ?, id, UTC_TIMESTAMP(6) FROM statement WHERE space_id = ? LIMIT ?")) {
      set(in, themes.get(0), space, statements).executeUpdate();
    }
    changed(database);
  }

  /**
   * The first theme gets a third of what was said, the others share the rest; one in ten is left.
   */
  private void group(int threads, int days) throws SQLException {
    int count = Math.max(1, threads * 8 / 10);
    try (PreparedStatement theme =
            database.prepareStatement(
                "INSERT INTO theme (id, version, space_id, name, summary, category_id, audience,"
                    + " created_at) VALUES (?, 1, ?, ?, '', (SELECT id FROM category WHERE position"
                    + " = ?), 'SPACE', ?)");
        PreparedStatement in =
            database.prepareStatement(
                "INSERT IGNORE INTO theme_statement (theme_id, statement_id, added_at)"
                    + " VALUES (?, ?, UTC_TIMESTAMP(6))")) {
      for (int i = 0; i < count; i++) {
        Instant at =
            day(i, count, days, Math.min(10, days / 3)).atTime(19, 0).toInstant(ZoneOffset.UTC);
        UUID id = id(at);
        themes.add(id);
        set(theme, id, space, Subjects.name(i), 1 + i % 11, stored(at)).addBatch();
      }
      theme.executeBatch();
      for (int i = 0; i < said.size(); i++) {
        if (i % 10 != 9) {
          UUID first = i % 3 == 0 ? themes.get(0) : themes.get(skewed(count));
          set(in, first, said.get(i)).addBatch();
        }
        if (i % 20 == 0) {
          set(in, themes.get(skewed(count)), said.get(i)).addBatch();
        }
        if (i % BATCH == 0) {
          in.executeBatch();
        }
      }
      in.executeBatch();
    }
  }

  /** Each project answers a theme, some the same one. */
  private void decide(int count, int days) throws SQLException {
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO project (id, version, space_id, name, summary, partners, state,"
                    + " audience, started_on, ended_on, change_told, asked_at, created_at)"
                    + " VALUES (?, 1, ?, ?, ?, ?, ?, 'SPACE', ?, ?, ?, ?, ?)");
        PreparedStatement answers =
            database.prepareStatement(
                "INSERT INTO project_theme (project_id, theme_id) VALUES (?, ?)");
        PreparedStatement step =
            database.prepareStatement(
                "INSERT INTO project_step (id, project_id, what, due_on, done_on)"
                    + " VALUES (?, ?, ?, ?, ?)");
        PreparedStatement voice =
            database.prepareStatement(
                "INSERT IGNORE INTO outcome_voice (id, project_id, statement_id, verdict, words,"
                    + " state, told_at) SELECT ?, ?, t.statement_id, ?, ?, 'PUBLISHED', ?"
                    + " FROM theme_statement t WHERE t.theme_id = ? LIMIT 1 OFFSET ?")) {
      for (int i = 0; i < count; i++) {
        LocalDate start = day(i, count, days, Math.min(20, days / 2));
        String state =
            i == 0
                ? "UNDERWAY"
                : pick(List.of("PREPARED", "UNDERWAY", "DONE", "DONE", "SET_ASIDE"));
        boolean ended = state.equals("DONE") || state.equals("SET_ASIDE");
        LocalDate end = ended ? soonAfter(start, 160) : null;
        Instant at = start.atTime(20, 0).toInstant(ZoneOffset.UTC).plusMillis(i);
        UUID id = id(at);
        projects.add(id);
        UUID theme = themes.get(i * 7 / 10 % themes.size());
        set(
                insert,
                id,
                space,
                "Agir : " + Subjects.name(i).toLowerCase(Locale.FRENCH),
                "Décidé en réunion, à main levée.",
                i % 4 == 0 ? "le centre social" : "",
                state,
                start,
                end,
                ended ? pick(Subjects.CHANGES) : "",
                state.equals("DONE") ? end.atStartOfDay() : null,
                stored(at))
            .addBatch();
        set(answers, id, theme).addBatch();
        set(step, id(at.plusSeconds(1)), id, "Voir sur place ensemble", start.plusDays(15), end)
            .addBatch();
        for (int v = 0; state.equals("DONE") && v < 3; v++) {
          Instant told = end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
          String words = v == 0 ? pick(Subjects.CHANGES) : "";
          String verdict = pick(List.of("BETTER", "BETTER", "SAME", "WORSE"));
          set(voice, id(told), id, verdict, words, stored(told), theme, v).addBatch();
        }
      }
      insert.executeBatch();
      answers.executeBatch();
      step.executeBatch();
      voice.executeBatch();
    }
  }

  /** Two requests to a project, three to the big one: kept, promised, refused, late, waiting. */
  private void ask(int days) throws SQLException {
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO commitment (id, version, space_id, project_id, what, asked_of, state,"
                    + " audience, requested_on, promised_on, due_on, ended_on, created_at)"
                    + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement answer =
            database.prepareStatement(
                "INSERT INTO answer (id, commitment_id, words, in_name_of, answered_on, moves_to,"
                    + " due_on, sent_key, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < projects.size() * 2; i++) {
        LocalDate asked = day(i, projects.size() * 2, days, Math.min(30, days * 3 / 4));
        String state = pick(List.of("KEPT", "KEPT", "PROMISED", "REFUSED", "REQUESTED"));
        LocalDate replied = soonAfter(asked, 45);
        LocalDate due = asked.plusDays(60 + random.nextInt(90));
        LocalDate end =
            state.equals("KEPT")
                ? soonAfter(replied, 90)
                : state.equals("REFUSED") ? replied : null;
        boolean promised = state.equals("KEPT") || state.equals("PROMISED");
        String of = pick(Subjects.ADDRESSEES);
        Instant at = asked.atTime(9, 0).toInstant(ZoneOffset.UTC).plusMillis(i);
        UUID id = id(at);
        set(
                insert,
                id,
                space,
                projects.get(i / 2),
                pick(Subjects.REQUESTS),
                of,
                state,
                i % 25 == 24 ? "TEAM" : "SPACE",
                asked,
                promised ? replied : null,
                due,
                end,
                stored(at))
            .addBatch();
        if (promised) {
          reply(answer, id, pick(Subjects.PROMISES), of, replied, "PROMISED", due);
        }
        if (state.equals("KEPT")) {
          reply(answer, id, pick(Subjects.KEPT), of, end, "KEPT", null);
        }
        if (state.equals("REFUSED")) {
          reply(answer, id, pick(Subjects.REFUSED), of, end, "REFUSED", null);
        }
      }
      insert.executeBatch();
      answer.executeBatch();
    }
  }

  private void reply(
      PreparedStatement answer,
      UUID commitment,
      String words,
      String of,
      LocalDate on,
      String movesTo,
      LocalDate due)
      throws SQLException {
    Instant at = on.atTime(11, 0).toInstant(ZoneOffset.UTC);
    set(answer, id(at), commitment, words, of, on, movesTo, due, id(at), stored(at)).addBatch();
  }

  private LocalDate soonAfter(LocalDate day, int within) {
    LocalDate then = day.plusDays(2L + random.nextInt(within));
    return then.isAfter(today) ? today : then;
  }

  /** The day of one of so many things, spread from {@code after} the beginning up to now. */
  private LocalDate day(int i, int count, int days, int after) {
    return today.minusDays((days - after) * (count - (long) i) / Math.max(count, 1));
  }

  /** Small numbers more often than large ones. */
  private int skewed(int below) {
    double at = random.nextDouble();
    return (int) (below * at * at);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Where one speaks of a place: around it, and around the middle of the quarter. */
  private record Spot(double eastwards, double northwards) {

    private static final double LONGITUDE = 5.3965;
    private static final double LATITUDE = 43.3315;

    /** Turns by the golden angle, so that places lie apart. */
    static Spot number(int number) {
      double angle = number * 2.39996;
      double far = 0.0045 * Math.sqrt((number + 0.5) / Subjects.PLACES.size());
      return new Spot(far * Math.cos(angle), far * 0.72 * Math.sin(angle));
    }

    double longitude(Random random) {
      return LONGITUDE + eastwards + random.nextGaussian() * 0.0003;
    }

    double latitude(Random random) {
      return LATITUDE + northwards + random.nextGaussian() * 0.0002;
    }
  }

  /** An id of version 7, which sorts by its moment (RFC 9562, 5.7). */
  private UUID id(Instant at) {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000));
    bytes.putLong(random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    bytes.flip();
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** A moment as the platform stores it, whatever zone this program runs in. */
  private static LocalDateTime stored(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static PreparedStatement set(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
