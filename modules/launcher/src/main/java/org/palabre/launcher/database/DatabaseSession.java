package org.palabre.launcher.database;

import java.util.Map;
import java.util.Optional;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.data.Settings;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;

/** The database of a folder for the length of one command, whether its server runs or not. */
public final class DatabaseSession implements Database {

  private final DatabaseAddress address;
  private final boolean serverRuns;
  private final Runnable end;

  private DatabaseSession(DatabaseAddress address, boolean serverRuns, Runnable end) {
    this.address = address;
    this.serverRuns = serverRuns;
    this.end = end;
  }

  /**
   * The database the environment names, else that of the running server, else the folder's own,
   * started for a moment.
   */
  public static DatabaseSession open(
      DataFolder folder, Map<String, String> environment, Progress progress) {
    Optional<FolderLock> lock = FolderLock.tryTake(folder, progress);
    Optional<DatabaseAddress> elsewhere = DatabaseAddress.of(environment);
    if (elsewhere.isPresent()) {
      return new DatabaseSession(
          elsewhere.get(), lock.isEmpty(), () -> lock.ifPresent(FolderLock::close));
    }
    if (lock.isEmpty()) {
      return new DatabaseSession(ofRunningServer(folder), true, () -> {});
    }
    try {
      Database database =
          EmbeddedDatabase.start(folder, lock.get(), Cache.of(environment, folder), progress);
      return new DatabaseSession(
          database.address(),
          false,
          () -> {
            database.close();
            lock.get().close();
          });
    } catch (RuntimeException e) {
      lock.get().close();
      throw e;
    }
  }

  private static DatabaseAddress ofRunningServer(DataFolder folder) {
    String port = FolderLock.facts(folder).getProperty("database.port");
    if (port == null) {
      throw new Fault("data.starting", folder.root());
    }
    return new DatabaseAddress(
        "jdbc:mariadb://127.0.0.1:" + port + "/palabre",
        EmbeddedDatabase.USER,
        Settings.of(folder).databasePassword());
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  /** Whether a server runs on this folder at this moment. */
  public boolean serverRuns() {
    return serverRuns;
  }

  @Override
  public void close() {
    end.run();
  }
}
