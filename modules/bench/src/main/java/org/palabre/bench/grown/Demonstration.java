package org.palabre.bench.grown;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded database of a running server, as its data folder describes it. */
public final class Demonstration {

  private Demonstration() {}

  /** Opens a connection; whoever changes something tells {@link GrownTable#changed}. */
  public static Connection connect(Path data) throws IOException, SQLException {
    String port = read(data.resolve("palabre.lock")).getProperty("database.port");
    String password = read(data.resolve("settings.properties")).getProperty("database.password");
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/palabre?useBulkStmts=false", "palabre", password);
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
