package org.palabre.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.mariadb.jdbc.Driver;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * Where a database answers, and to whom.
 *
 * @param url a JDBC address of MariaDB, such as {@code jdbc:mariadb://127.0.0.1:3306/palabre}
 * @param user its user
 * @param password never empty: the server's pool refuses an empty one
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final String URL = "PALABRE_DB_URL";
  private static final String USER = "PALABRE_DB_USER";
  private static final String PASSWORD = "PALABRE_DB_PASSWORD";

  /** The database named by the environment, if it names one. */
  public static Optional<DatabaseAddress> of(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:mariadb://")) {
      throw new Fault("database.not-mariadb", URL, url);
    }
    for (String name : new String[] {USER, PASSWORD}) {
      if (environment.getOrDefault(name, "").isEmpty()) {
        throw new Fault("database.not-set", name, URL);
      }
    }
    return Optional.of(new DatabaseAddress(url, environment.get(USER), environment.get(PASSWORD)));
  }

  /** What the server must find in its environment to use this database. */
  public Map<String, String> environment() {
    return Map.of(URL, url, USER, user, PASSWORD, password);
  }

  /** Opens a connection, or says plainly why the database does not answer. */
  public Connection connect() {
    try {
      return open();
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.unreachable", url, e.getMessage()), e);
    }
  }

  Connection open() throws SQLException {
    Properties who = new Properties();
    who.setProperty("user", user);
    who.setProperty("password", password);
    return new Driver().connect(url, who);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
