package org.palabre.acceptance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.LaunchedServer;
import org.palabre.acceptance.LaunchedServer.Outcome;
import org.palabre.acceptance.Site;
import org.palabre.acceptance.TestServer;
import org.palabre.bench.grown.Demonstration;

/**
 * Whoever changes the journal behind the server's back is found out. The entries are written here
 * by SQL alone, after docs/journal.md.
 */
class AuditIT {

  private Connection database;
  private long number;
  private String hash;

  @BeforeEach
  void writeTwoEntries() throws IOException, SQLException {
    database = Demonstration.connect(TestServer.data());
    append("{\"number\":\"1\"}");
    append("{\"number\":\"2\",\"title\":\"Charte de l’été\"}");
  }

  @AfterEach
  void takeThemOut() throws SQLException {
    run("DELETE FROM journal_entry WHERE kind = 'audit.tried'");
    run(
        "UPDATE journal_head SET number = %d, hash = COALESCE((SELECT hash FROM journal_entry WHERE number = %d), UNHEX(REPEAT('00', 32)))"
            .formatted(number - 2, number - 2));
    database.close();
  }

  @Test
  void saysThatTheJournalIsWholeAndStillHoldsWhatWasNoted() {
    Outcome whole = verify("--hash", hash.toUpperCase(Locale.ROOT));

    assertThat(whole.code()).isZero();
    assertThat(whole.printed()).contains(hash);
    assertThat(Site.visitor().get("/journal").body()).contains(hash).doesNotContain("Charte de");
  }

  @Test
  void findsAChangedWord() throws SQLException {
    run("UPDATE journal_entry SET facts = '{\"number\":\"9\"}' WHERE number = " + (number - 1));

    assertFound(verify(), number - 1);
  }

  @Test
  void findsAChangedTime() throws SQLException {
    run(
        "UPDATE journal_entry SET written_at = written_at - INTERVAL 1 MICROSECOND WHERE number = "
            + number);

    assertFound(verify(), number);
  }

  @Test
  void findsAnEntryTakenOut() throws SQLException {
    run("DELETE FROM journal_entry WHERE number = " + (number - 1));

    assertFound(verify(), number - 1);
  }

  @Test
  void findsTheEndTakenOff() throws SQLException {
    run("DELETE FROM journal_entry WHERE number = " + number);

    assertFound(verify(), number - 1);
  }

  @Test
  void findsAJournalWrittenAnewByAHashNotedElsewhere() throws SQLException {
    run("DELETE FROM journal_entry WHERE number = " + number);
    String noted = hash;
    number--;
    run(
        "UPDATE journal_head SET number = %d, hash = (SELECT hash FROM journal_entry WHERE number = %d)"
            .formatted(number, number));
    append("{\"number\":\"3\"}");

    assertThat(verify().code()).as("the chain itself holds").isZero();
    Outcome found = verify("--hash", noted);

    assertThat(found.code()).isEqualTo(1);
    assertThat(found.printed()).contains(noted);
  }

  private static void assertFound(Outcome outcome, long entry) {
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.printed()).containsPattern("\\b" + entry + "\\b");
  }

  private static Outcome verify(String... more) {
    String[] words = new String[more.length + 4];
    words[0] = "audit";
    words[1] = "verify";
    words[2] = "--data";
    words[3] = TestServer.data().toString();
    System.arraycopy(more, 0, words, 4, more.length);
    return LaunchedServer.run(words);
  }

  private void append(String facts) throws SQLException {
    try (PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO journal_entry SELECT n, t, 'audit.tried', s, i, f, p,"
                    + " UNHEX(SHA2(CONCAT_WS('\n', 'palabre-journal-1', n,"
                    + " DATE_FORMAT(t, '%Y-%m-%dT%H:%i:%s.%fZ'), 'audit.tried', s, i,"
                    + " LOWER(HEX(p)), f), 256))"
                    + " FROM (SELECT number + 1 AS n, UTC_TIMESTAMP(6) AS t, ? AS s, ? AS i, ? AS f,"
                    + " hash AS p FROM journal_head) AS e");
        Statement after = database.createStatement()) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, UUID.randomUUID().toString());
      insert.setString(3, facts);
      assertThat(insert.executeUpdate()).isEqualTo(1);
      after.executeUpdate(
          "UPDATE journal_head h JOIN journal_entry e ON e.number = h.number + 1 SET h.hash = e.hash, h.number = e.number");
      after.executeUpdate("UPDATE data_version SET version = version + 1");
      try (ResultSet head =
          after.executeQuery("SELECT number, LOWER(HEX(hash)) FROM journal_head")) {
        head.next();
        number = head.getLong(1);
        hash = head.getString(2);
      }
    }
  }

  private void run(String statement) throws SQLException {
    try (Statement change = database.createStatement()) {
      change.executeUpdate(statement);
    }
  }
}
