package org.palabre.launcher.database;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.palabre.launcher.text.Sentence;

/**
 * Brings the tables of the platform and of each plugin up to date, each with a history of its own.
 *
 * <p>MariaDB cannot undo half a script, and a script corrected after failing half-way would be
 * refused for its changed checksum: so the history is repaired first, and scripts hold one
 * statement each that may run twice.
 */
public final class Migrations {

  /** What it has to say comes back as a result or an exception. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final DatabaseAddress database;

  /** Migrations of this database. */
  public Migrations(DatabaseAddress database) {
    this.database = database;
    FLYWAY.setLevel(Level.OFF);
  }

  /**
   * Runs what is pending.
   *
   * @param id whose migrations: {@code palabre} or a plugin's id
   * @param jar where they lie, under {@code db/migration/<id>/}
   * @return how many were run
   */
  public int run(String id, Path jar) throws MigrationFault {
    try {
      if (!hasMigrations(id, jar)) {
        return 0;
      }
      try (URLClassLoader scripts =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, Migrations.class.getClassLoader())) {
        return flyway(id, scripts).migrate().migrationsExecuted;
      }
    } catch (FlywayException e) {
      throw new MigrationFault(
          Sentence.of("migration.failed", jar.getFileName(), plain(e.getMessage())), e);
    } catch (IOException e) {
      throw new MigrationFault(
          Sentence.of("migration.unreadable", jar.getFileName(), e.getMessage()), e);
    }
  }

  private Flyway flyway(String id, ClassLoader scripts) {
    Flyway flyway =
        Flyway.configure(scripts)
            .dataSource(database.url(), database.user(), database.password())
            .locations("classpath:db/migration/" + id)
            .table("flyway_" + id)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            // Numbers come in ranges, one for each line of work: a lower one may be the younger.
            .outOfOrder(true)
            .cleanDisabled(true)
            .load();
    flyway.repair();
    return flyway;
  }

  private static boolean hasMigrations(String id, Path jar) throws IOException {
    String folder = "db/migration/" + id + "/";
    try (JarFile content = new JarFile(jar.toFile())) {
      return content.stream()
          .anyMatch(entry -> !entry.isDirectory() && entry.getName().startsWith(folder));
    }
  }

  private static String plain(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("-{3,}\\s*", "");
  }
}
