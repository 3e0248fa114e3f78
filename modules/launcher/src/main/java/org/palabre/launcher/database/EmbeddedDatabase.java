package org.palabre.launcher.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.data.Settings;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * MariaDB as a process of this server: on a free port of the loopback interface, fully durable,
 * with a bounded buffer pool. Should it die while the server runs, it is started again on the same
 * port.
 */
public final class EmbeddedDatabase implements Database {

  /** Redo log, in MariaDB's notation. */
  static final String LOG_FILE_SIZE = "48M";

  static final String USER = "palabre";
  private static final String BUFFER_POOL = "128M";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_RESTARTS = 5;

  private final MariaDbPrograms programs;
  private final DataFolder folder;
  private final FolderLock lock;
  private final Progress progress;
  private final DatabaseAddress address;
  private final int port;
  private Process process;
  private boolean stopping;
  private int restarts;

  private EmbeddedDatabase(
      MariaDbPrograms programs,
      DataFolder folder,
      FolderLock lock,
      String password,
      Progress progress) {
    this.programs = programs;
    this.folder = folder;
    this.lock = lock;
    this.progress = progress;
    this.port = freePort();
    this.address =
        new DatabaseAddress("jdbc:mariadb://127.0.0.1:%d/palabre".formatted(port), USER, password);
  }

  /** Starts the database of a folder, creating it first when there is none. */
  public static EmbeddedDatabase start(
      DataFolder folder, FolderLock lock, Cache cache, Progress progress) {
    MariaDbPrograms programs = MariaDbPrograms.unpack(cache, progress);
    String password = Settings.of(folder).databasePassword();
    if (!Files.isDirectory(folder.database())) {
      progress.say("start.create-database");
      new SystemTables(programs, folder).create(USER, password);
    }
    progress.say("start.database");
    EmbeddedDatabase database = new EmbeddedDatabase(programs, folder, lock, password, progress);
    database.launch();
    lock.state("database.port", Integer.toString(database.port));
    return database;
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  /** Stops the process; MariaDB writes all it holds to disk first. */
  @Override
  public void close() {
    Process running;
    synchronized (this) {
      stopping = true;
      running = process;
    }
    running.destroy();
    boolean interrupted = Thread.interrupted();
    try {
      if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        progress.say("database.killed", STOP_PATIENCE.toSeconds());
        running.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process id of the running MariaDB. */
  public synchronized long pid() {
    return process.pid();
  }

  private synchronized void launch() {
    if (stopping) {
      return;
    }
    Path log = folder.logs().resolve("database.log");
    try {
      process =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      lock.stateProcess("database.", process.toHandle());
      awaitAnswer(log);
      process.onExit().thenAccept(this::restart);
    } catch (IOException e) {
      throw new Fault(Sentence.of("database.cannot-start", log), e);
    }
  }

  private void restart(Process ended) {
    synchronized (this) {
      if (stopping || ++restarts > MOST_RESTARTS) {
        return;
      }
    }
    progress.say("database.restart", ended.exitValue(), folder.logs().resolve("database.log"));
    launch();
  }

  private List<String> command() {
    return List.of(
        programs.program("mariadbd").toString(),
        "--no-defaults",
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + programs.folder(),
        "--datadir=" + folder.database(),
        // Relative to the tables, which lie beside it: a colon in an absolute path would part it in
        // two.
        "--tmpdir=../" + folder.sorting().getFileName(),
        "--lc-messages-dir=" + programs.share(),
        "--bind-address=127.0.0.1",
        "--port=" + port,
        // Relative to the data folder: an absolute path may be too long for a socket.
        "--socket=mariadb.sock",
        "--pid-file=mariadb.pid",
        "--skip-name-resolve",
        // On the loopback interface; making its certificate costs seconds at each start.
        "--skip-ssl",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_uca1400_ai_ci",
        "--innodb-buffer-pool-size=" + BUFFER_POOL,
        "--innodb-log-file-size=" + LOG_FILE_SIZE,
        "--innodb-flush-log-at-trx-commit=1",
        "--performance-schema=OFF",
        "--max-connections=100",
        "--table-open-cache=600",
        "--max-allowed-packet=64M");
  }

  private void awaitAnswer(Path log) {
    boolean answers = false;
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (!answers && process.isAlive() && Instant.now().isBefore(end)) {
        answers = answers();
      }
    } finally {
      if (!answers) {
        process.destroy();
      }
    }
    if (!answers) {
      throw new Fault("database.cannot-start", log);
    }
  }

  private boolean answers() {
    try (Connection connection = address.open()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      pause();
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(Sentence.of("interrupted"), e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Fault(Sentence.of("database.no-port", e.getMessage()), e);
    }
  }
}
