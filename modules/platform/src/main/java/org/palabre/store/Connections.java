package org.palabre.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections for plain statements beside entities. In a transaction it is the one by which its
 * entities are read and written: whoever holds rows then never waits for a second place in the
 * pool, which those may have who wait for the rows.
 *
 * <pre>{@code
 * try (Lent lent = connections.lend();
 *     PreparedStatement count = lent.connection().prepareStatement("SELECT …")) {
 * }</pre>
 */
@ApplicationScoped
public class Connections {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Resource private TransactionSynchronizationRegistry transactions;

  /** For the container's proxy. */
  @Inject
  protected Connections() {}

  /** Lends one, until it is closed: the running transaction's, or one of its own. */
  public Lent lend() throws SQLException {
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      return new Lent(entities.unwrap(Connection.class), false);
    }
    return new Lent(database.getConnection(), true);
  }

  /**
   * A connection on loan.
   *
   * @param connection not to be closed by itself
   * @param own whether it goes back to the pool when the loan ends
   */
  public record Lent(Connection connection, boolean own) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      if (own) {
        connection.close();
      }
    }
  }
}
