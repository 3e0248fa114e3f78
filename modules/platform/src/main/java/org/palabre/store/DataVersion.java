package org.palabre.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The number that rises, once a transaction, whenever something a page may show has changed: plugin
 * switches, rights, content.
 *
 * <p>Reading pages make their ETag of it, and every node compares it with the one its caches were
 * filled at, so that one small query a request replaces all others when nothing changed. Entities
 * raise it by themselves ({@link ChangeListener}); bulk statements must call {@link #changed()}.
 */
@ApplicationScoped
public class DataVersion {

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Resource private TransactionSynchronizationRegistry transactions;

  /** The number now. */
  public long current() {
    return now().version();
  }

  /** The number now, and when that is by the clock of the database, in one query. */
  public Moment now() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT version, UTC_TIMESTAMP(6) FROM data_version WHERE id = 1");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("The table data_version has lost its row.");
      }
      return new Moment(
          row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer.", e);
    }
  }

  /**
   * Says that the running transaction changes something: the number rises just before it commits.
   */
  public void changed() {
    if (transactions.getResource(DataVersion.class) == null) {
      transactions.putResource(DataVersion.class, Boolean.TRUE);
      transactions.registerInterposedSynchronization(new RaiseBeforeCommit());
    }
  }

  /**
   * The number at a time.
   *
   * @param version the number
   * @param at when it was read
   */
  public record Moment(long version, Instant at) {}

  private final class RaiseBeforeCommit implements Synchronization {

    @Override
    public void beforeCompletion() {
      try (Connection connection = database.getConnection();
          PreparedStatement raise =
              connection.prepareStatement(
                  "UPDATE data_version SET version = version + 1 WHERE id = 1")) {
        raise.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException("The data version could not be raised.", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // Nothing to give back: the number belongs to the transaction.
    }
  }
}
