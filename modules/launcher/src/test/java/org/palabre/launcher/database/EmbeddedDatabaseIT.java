package org.palabre.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.launcher.composition.FixtureJar;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;

/** The embedded MariaDB in a folder below the temporary one, where others lost their data. */
class EmbeddedDatabaseIT {

  private static final Progress SILENT = line -> {};

  @TempDir private Path temporary;
  private DataFolder folder;
  private Cache cache;
  private FolderLock lock;
  private EmbeddedDatabase database;

  @BeforeEach
  void start() {
    folder = DataFolder.create(temporary.resolve("data"));
    cache = Cache.of(System.getenv(), folder);
    startAgain();
  }

  @AfterEach
  void stop() {
    database.close();
    lock.close();
  }

  private void startAgain() {
    lock = FolderLock.take(folder, SILENT);
    database = EmbeddedDatabase.start(folder, lock, cache, SILENT);
  }

  @Test
  void keepsWhatWasWrittenThroughACleanStopAndThroughAKill() throws Exception {
    run("CREATE TABLE kept (word VARCHAR(20))");
    run("INSERT INTO kept VALUES ('été')");

    stop();
    startAgain();
    assertThat(value("SELECT word FROM kept")).isEqualTo("été");

    run("INSERT INTO kept VALUES ('hiver')");
    kill();
    awaitRestart();

    assertThat(value("SELECT COUNT(*) FROM kept")).isEqualTo("2");
  }

  @Test
  void isDurableModestAndClosedToOthers() throws Exception {
    assertThat(value("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
    assertThat(value("SELECT @@innodb_buffer_pool_size")).isEqualTo("134217728");
    assertThat(value("SELECT @@bind_address")).isEqualTo("127.0.0.1");
    assertThat(value("SELECT @@tmpdir")).isEqualTo("../database.tmp");
    assertThat(value("SELECT @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.settings())))
        .isEqualTo("rw-------");
    DatabaseAddress stranger = new DatabaseAddress(database.address().url(), "root", "guess");
    assertThatThrownBy(stranger::connect).isInstanceOf(Fault.class);
  }

  @Test
  void refusesASecondHolderNamingTheFirst() {
    assertThatThrownBy(() -> FolderLock.take(folder, SILENT))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void migratesAgainOnceAHalfFailedScriptIsCorrected() throws Exception {
    Migrations migrations = new Migrations(database.address());
    Path faulty =
        FixtureJar.plugin("bad")
            .file("db/migration/bad/V001__a.sql", "CREATE TABLE IF NOT EXISTS bad_a (id INT)")
            .file(
                "db/migration/bad/V002__b.sql",
                "CREATE TABLE IF NOT EXISTS bad_b (id INT); INSERT INTO nowhere VALUES (1)")
            .write(temporary.resolve("faulty.jar"));
    assertThatThrownBy(() -> migrations.run("bad", faulty))
        .isInstanceOf(MigrationFault.class)
        .hasMessageContaining("V002__b.sql");

    Path corrected =
        FixtureJar.plugin("bad")
            .file("db/migration/bad/V001__a.sql", "CREATE TABLE IF NOT EXISTS bad_a (id INT)")
            .file(
                "db/migration/bad/V002__b.sql",
                "CREATE TABLE IF NOT EXISTS bad_b (id INT); INSERT INTO bad_b VALUES (1)")
            .write(temporary.resolve("corrected.jar"));

    assertThat(migrations.run("bad", corrected)).isEqualTo(1);
    assertThat(migrations.run("bad", corrected)).isZero();
    assertThat(value("SELECT COUNT(*) FROM bad_b")).isEqualTo("1");
  }

  @Test
  void dumpsAndReadsBackEveryValue() throws Exception {
    run("CREATE TABLE kept (id UUID PRIMARY KEY, word VARCHAR(20), raw BINARY(3), at DATETIME(6))");
    run(
        "INSERT INTO kept VALUES ('018f2d7e-1111-7000-8000-000000000001', 'é😀''\\\\', x'00ff0a',"
            + " '2026-11-21 07:08:09.123456')");
    String before = value("SELECT CONCAT_WS('|', id, word, HEX(raw), at) FROM kept");
    Path file = temporary.resolve("dump.sql");
    Dump dump = new Dump(database.address(), cache, SILENT);
    dump.write(file);
    run("DROP TABLE kept");

    dump.read(file);

    assertThat(value("SELECT CONCAT_WS('|', id, word, HEX(raw), at) FROM kept")).isEqualTo(before);
  }

  private void kill() throws Exception {
    ProcessHandle process = ProcessHandle.of(database.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(20, TimeUnit.SECONDS);
  }

  /** It is started again by itself, on the same port. */
  private void awaitRestart() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try (Connection connection = database.address().open()) {
        return;
      } catch (SQLException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String value(String sql) throws SQLException {
    try (Connection connection = database.address().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
