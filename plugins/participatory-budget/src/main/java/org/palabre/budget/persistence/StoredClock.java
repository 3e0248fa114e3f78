package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;

/** Asks the database what time it is, whatever moment its transaction began. */
@ApplicationScoped
public class StoredClock implements DatabaseClock {

  private final Connections connections;

  /** For the container's proxy. */
  protected StoredClock() {
    this(null);
  }

  @Inject
  StoredClock(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Instant now() {
    try (Lent lent = connections.lend();
        PreparedStatement clock = lent.connection().prepareStatement("SELECT UTC_TIMESTAMP(6)");
        ResultSet time = clock.executeQuery()) {
      time.next();
      return time.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say what time it is.", e);
    }
  }
}
