package org.palabre.launcher.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * Works the journal's chain of hashes out again, from the rows alone. It shares no code with the
 * server that wrote them: the definition is in {@code docs/journal.md}.
 */
public final class JournalCheck {

  private static final String FIRST = "0".repeat(64);

  private final DatabaseAddress database;

  /** A check of this database. */
  public JournalCheck(DatabaseAddress database) {
    this.database = database;
  }

  /**
   * What was found.
   *
   * @param sound whether the journal is whole
   * @param sentence says so, or names the first entry that is not as it was written
   */
  public record Verdict(boolean sound, Sentence sentence) {}

  /**
   * Checks every entry, the last one's place, and that a hash noted earlier is still there: only
   * that finds a journal that was written anew from some entry on.
   *
   * @param noted 64 hexadecimal digits, or empty
   */
  public Verdict check(String noted) {
    try (Connection connection = database.connect()) {
      // Both reads see one moment of a running server.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return check(connection, noted.strip().toLowerCase(Locale.ROOT));
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
  }

  private static Verdict check(Connection connection, String noted) throws SQLException {
    long number = 0;
    String last = FIRST;
    boolean met = noted.isEmpty();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT number, DATE_FORMAT(written_at, '%Y-%m-%dT%H:%i:%s.%fZ'), kind,"
                  + " COALESCE(CAST(space AS CHAR), '-'), CAST(subject AS CHAR), facts,"
                  + " LOWER(HEX(previous)), LOWER(HEX(hash))"
                  + " FROM journal_entry ORDER BY number")) {
        while (row.next()) {
          number++;
          if (row.getLong(1) != number) {
            return broken("audit.missing", number);
          }
          if (!row.getString(7).equals(last)) {
            return broken("audit.chain", number);
          }
          if (!hash(row).equals(row.getString(8))) {
            return broken("audit.changed", number);
          }
          last = row.getString(8);
          met |= last.equals(noted);
        }
      }
    }
    if (!isHead(connection, number, last)) {
      return broken("audit.end", number);
    }
    return met
        ? new Verdict(true, Sentence.of("audit.sound", number, last))
        : broken("audit.not-met", noted);
  }

  private static boolean isHead(Connection connection, long number, String last)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet head =
            statement.executeQuery("SELECT number, LOWER(HEX(hash)) FROM journal_head")) {
      return head.next() && head.getLong(1) == number && head.getString(2).equals(last);
    }
  }

  private static String hash(ResultSet row) throws SQLException {
    String written =
        String.join(
            "\n",
            "palabre-journal-1",
            Long.toString(row.getLong(1)),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(7),
            row.getString(6));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(written.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static Verdict broken(String key, Object what) {
    return new Verdict(false, Sentence.of(key, what));
  }
}
