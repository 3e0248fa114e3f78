package org.palabre.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.database.Database;
import org.palabre.launcher.database.DatabaseAddress;
import org.palabre.launcher.database.EmbeddedDatabase;
import org.palabre.launcher.database.ExternalDatabase;
import org.palabre.launcher.server.Deployment;
import org.palabre.launcher.server.Endpoint;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * A server at work: its folder held, its database up to date, its plugins composed, its pages
 * served. Tests of plugins start the same:
 *
 * <pre>{@code
 * try (Server server = Server.start(options, line -> {})) {
 *   get(server.address() + "/api/v1/plugins");
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {

  private final DataFolder folder;
  private final FolderLock lock;
  private final Database database;
  private final Deployment.Running running;
  private final String address;
  private boolean closed;

  private Server(
      DataFolder folder,
      FolderLock lock,
      Database database,
      Deployment.Running running,
      String address) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.running = running;
    this.address = address;
  }

  /**
   * Starts a server and waits until it serves.
   *
   * @throws Fault when it cannot; nothing is left running then
   */
  public static Server start(ServerOptions options, Progress progress) {
    DataFolder folder = DataFolder.create(options.data());
    FolderLock lock = FolderLock.take(folder, progress);
    try {
      // Only now: a killed server's leftovers, ended by taking the folder, may have held the port.
      requireFreePort(options.endpoint());
      return start(options, folder, lock, progress);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Server start(
      ServerOptions options, DataFolder folder, FolderLock lock, Progress progress) {
    Cache cache = Cache.of(options.environment(), folder);
    CompletableFuture<Database> starting =
        CompletableFuture.supplyAsync(() -> openDatabase(options, folder, lock, cache, progress));
    CompletableFuture<Selection> selecting =
        CompletableFuture.supplyAsync(() -> options.distribution().select(folder));
    Database database = join(starting);
    try {
      Selection selection =
          new Migrator(options.distribution(), progress)
              .migrate(join(selecting), database.address());
      Deployment.Running running =
          Deployment.of(options.distribution(), folder, lock, cache, progress)
              .at(options.endpoint(), environment(options, folder, database.address()))
              .start(selection);
      lock.state("address", options.endpoint().url());
      return new Server(folder, lock, database, running, options.endpoint().url());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database openDatabase(
      ServerOptions options, DataFolder folder, FolderLock lock, Cache cache, Progress progress) {
    return DatabaseAddress.of(options.environment())
        .<Database>map(ExternalDatabase::open)
        .orElseGet(() -> EmbeddedDatabase.start(folder, lock, cache, progress));
  }

  private static Map<String, String> environment(
      ServerOptions options, DataFolder folder, DatabaseAddress database) {
    Map<String, String> all = new HashMap<>(options.environment());
    all.putIfAbsent("PALABRE_ADDRESS", options.endpoint().url());
    all.put("PALABRE_DATA", folder.root().toString());
    all.put("PALABRE_DEMO", Boolean.toString(options.demo()));
    all.putAll(database.environment());
    return all;
  }

  private static void requireFreePort(Endpoint endpoint) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(endpoint.host(), endpoint.port()));
    } catch (IOException e) {
      throw new Fault(
          Sentence.of(
              "server.port-taken",
              endpoint.host(),
              Integer.toString(endpoint.port()),
              e.getMessage()),
          e);
    }
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Where it serves, without a slash at the end. */
  public String address() {
    return address;
  }

  /** Its data folder. */
  public DataFolder data() {
    return folder;
  }

  /** Its database. */
  public DatabaseAddress database() {
    return database.address();
  }

  /** The plugins that run, and those set aside. */
  public Selection plugins() {
    return running.selection();
  }

  /** The process id of the application server. */
  public long pid() {
    return running.pid();
  }

  /** Waits until the application server ends by itself or is stopped; gives its exit code. */
  public int awaitEnd() throws InterruptedException {
    return running.awaitEnd();
  }

  /** Stops serving, then the database, then gives the folder back. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    running.close();
    database.close();
    lock.close();
  }
}
