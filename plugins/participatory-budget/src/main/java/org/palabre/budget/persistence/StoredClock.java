package org.palabre.budget.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.palabre.budget.domain.edition.DatabaseClock;

/** Asks the database what time it is, whatever moment its transaction began. */
@ApplicationScoped
public class StoredClock implements DatabaseClock {

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  /** For the container's proxy. */
  @Inject
  protected StoredClock() {}

  @Override
  public Instant now() {
    try (Connection connection = database.getConnection();
        PreparedStatement clock = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)");
        ResultSet time = clock.executeQuery()) {
      time.next();
      return time.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say what time it is.", e);
    }
  }
}
