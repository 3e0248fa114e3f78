package org.palabre.launcher.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * A MariaDB somebody else runs.
 *
 * @param address where it answers
 */
public record ExternalDatabase(DatabaseAddress address) implements Database {

  private static final int OLDEST_MAJOR = 10;
  private static final int OLDEST_MINOR = 11;

  /** The database at this address, if it answers and is new enough. */
  public static ExternalDatabase open(DatabaseAddress address) {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SELECT VERSION()")) {
      version.next();
      requireNewEnough(version.getString(1));
      return new ExternalDatabase(address);
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.unreachable", address.url(), e.getMessage()), e);
    }
  }

  private static void requireNewEnough(String version) {
    String[] parts = version.split("\\.", 3);
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    if (!version.contains("MariaDB")
        || major < OLDEST_MAJOR
        || major == OLDEST_MAJOR && minor < OLDEST_MINOR) {
      throw new Fault("database.too-old", version);
    }
  }

  @Override
  public void close() {
    // Its owner stops it.
  }
}
