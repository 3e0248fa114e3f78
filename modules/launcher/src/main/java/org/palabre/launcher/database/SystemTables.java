package org.palabre.launcher.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * Creates an empty database: MariaDB's own tables, then ours and its user. It is made beside its
 * place and moved there at the end: a killed first start leaves nothing half made.
 */
final class SystemTables {

  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql",
          "mariadb_sys_schema.sql");

  private final MariaDbPrograms programs;
  private final DataFolder folder;

  SystemTables(MariaDbPrograms programs, DataFolder folder) {
    this.programs = programs;
    this.folder = folder;
  }

  void create(String user, String password) {
    Path fresh = folder.root().resolve("database.new");
    Path log = folder.logs().resolve("database-creation.log");
    try {
      Folders.deleteAll(fresh);
      Files.createDirectory(fresh);
      Process creation =
          new ProcessBuilder(command(fresh))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try (OutputStream statements = creation.getOutputStream()) {
        feed(statements, user, password);
      }
      if (creation.waitFor() != 0) {
        throw new Fault("database.cannot-create", log);
      }
      Files.move(fresh, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Fault(Sentence.of("database.cannot-create", log), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(Sentence.of("interrupted"), e);
    }
  }

  private List<String> command(Path fresh) {
    return List.of(
        programs.program("mariadbd").toString(),
        "--no-defaults",
        "--bootstrap",
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + programs.folder(),
        "--datadir=" + fresh,
        "--tmpdir=../" + folder.sorting().getFileName(),
        "--lc-messages-dir=" + programs.share(),
        "--log-warnings=0",
        "--enforce-storage-engine=",
        "--innodb-log-file-size=" + EmbeddedDatabase.LOG_FILE_SIZE,
        "--innodb-buffer-pool-size=32M",
        "--max-allowed-packet=8M",
        "--net-buffer-length=16K");
  }

  private void feed(OutputStream statements, String user, String password) throws IOException {
    write(statements, "CREATE DATABASE IF NOT EXISTS mysql;", "USE mysql;");
    // Only the operating system's root is MariaDB's root, and without a password to leak.
    write(statements, "SET @auth_root_socket='root';");
    for (String script : SCRIPTS) {
      Files.copy(programs.share().resolve(script), statements);
      write(statements, "");
    }
    write(
        statements,
        "CREATE DATABASE palabre CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
        "FLUSH PRIVILEGES;");
    for (String host : List.of("127.0.0.1", "localhost")) {
      write(
          statements,
          "CREATE USER %s@'%s' IDENTIFIED BY '%s';".formatted(user, host, password),
          "GRANT ALL ON palabre.* TO %s@'%s';".formatted(user, host));
    }
  }

  private static void write(OutputStream statements, String... lines) throws IOException {
    for (String line : lines) {
      statements.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
