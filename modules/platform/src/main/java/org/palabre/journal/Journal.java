package org.palabre.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;
import org.palabre.store.DataVersion;

/**
 * Writes and reads the journal. An entry is written in the transaction of the act it records: both
 * happen or neither does, and one writes after the other. Nothing here changes or removes an entry;
 * {@code ./palabre audit verify} finds it when somebody did.
 *
 * <pre>{@code
 * journal.record("text.adopted", Optional.of(space), text, Map.of("version", "2", "sha256", …));
 * }</pre>
 */
@ApplicationScoped
public class Journal {

  private static final String COLUMNS =
      "SELECT number, written_at, kind, space, subject, facts, HEX(previous), HEX(hash)"
          + " FROM journal_entry ";

  private final DataVersion version;
  private final Connections connections;

  /** For the container's proxy. */
  protected Journal() {
    this(null, null);
  }

  @Inject
  Journal(DataVersion version, Connections connections) {
    this.version = version;
    this.connections = connections;
  }

  /**
   * Writes the next entry.
   *
   * @param kind at most 60 letters, digits and points
   * @param space where; empty for the whole organisation
   * @param facts by name; no person and no ballot among them
   * @throws jakarta.transaction.TransactionalException outside a transaction
   */
  @Transactional(TxType.MANDATORY)
  public JournalEntry record(
      String kind, Optional<UUID> space, UUID subject, Map<String, String> facts) {
    try (Lent lent = connections.lend()) {
      Connection connection = lent.connection();
      JournalEntry entry = next(connection, kind, space, subject, Facts.write(facts));
      insert(connection, entry);
      version.changed();
      return entry;
    } catch (SQLException e) {
      throw new IllegalStateException("The journal could not be written.", e);
    }
  }

  /**
   * Entries, latest first.
   *
   * @param before only those with a smaller number; 0 for the latest
   */
  public List<JournalEntry> latest(long before, int limit) {
    return select(
        COLUMNS + "WHERE number < ? ORDER BY number DESC LIMIT ?",
        before == 0 ? Long.MAX_VALUE : before,
        limit);
  }

  /** What was recorded of a subject, in order. */
  public List<JournalEntry> of(UUID subject) {
    return select(COLUMNS + "WHERE subject = ? ORDER BY number", subject);
  }

  /** What was recorded in a space, in order. */
  public List<JournalEntry> in(UUID space) {
    return select(COLUMNS + "WHERE space = ? ORDER BY number", space);
  }

  private JournalEntry next(
      Connection connection, String kind, Optional<UUID> space, UUID subject, String facts)
      throws SQLException {
    try (PreparedStatement head =
            connection.prepareStatement(
                "SELECT number, HEX(hash) FROM journal_head WHERE id = 1 FOR UPDATE");
        ResultSet last = head.executeQuery()) {
      if (!last.next()) {
        throw new IllegalStateException("The table journal_head has lost its row.");
      }
      return JournalEntry.after(
          last.getLong(1), hex(last.getString(2)), now(connection), kind, space, subject, facts);
    }
  }

  /** Asked once the lock is held, so that later entries never bear earlier times. */
  private static Instant now(Connection connection) throws SQLException {
    try (PreparedStatement clock = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)");
        ResultSet time = clock.executeQuery()) {
      time.next();
      return time.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
  }

  private static void insert(Connection connection, JournalEntry entry) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO journal_entry (number, written_at, kind, space, subject, facts,"
                    + " previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement head =
            connection.prepareStatement(
                "UPDATE journal_head SET number = ?, hash = ? WHERE id = 1")) {
      byte[] hash = HexFormat.of().parseHex(entry.hash());
      insert.setLong(1, entry.number());
      insert.setObject(2, LocalDateTime.ofInstant(entry.writtenAt(), ZoneOffset.UTC));
      insert.setString(3, entry.kind());
      insert.setObject(4, entry.space().orElse(null));
      insert.setObject(5, entry.subject());
      insert.setString(6, entry.facts());
      insert.setBytes(7, HexFormat.of().parseHex(entry.previous()));
      insert.setBytes(8, hash);
      insert.executeUpdate();
      head.setLong(1, entry.number());
      head.setBytes(2, hash);
      head.executeUpdate();
    }
  }

  private List<JournalEntry> select(String query, Object... values) {
    try (Lent lent = connections.lend();
        PreparedStatement select = lent.connection().prepareStatement(query)) {
      for (int at = 0; at < values.length; at++) {
        select.setObject(at + 1, values[at]);
      }
      List<JournalEntry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(read(row));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("The journal could not be read.", e);
    }
  }

  private static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(3),
        Optional.ofNullable(row.getString(4)).map(UUID::fromString),
        UUID.fromString(row.getString(5)),
        row.getString(6),
        hex(row.getString(7)),
        hex(row.getString(8)));
  }

  private static String hex(String digits) {
    return digits.toLowerCase(Locale.ROOT);
  }
}
