package org.palabre.acceptance;

import java.nio.file.Path;

/**
 * The server most tests share: a demonstration, started once for a run on an empty folder, and
 * stopped at its end. {@code -Dpalabre.test.address=http://127.0.0.1:PORT -Dpalabre.test.data=DIR}
 * uses a running one instead.
 */
public final class TestServer {

  private static final TestServer RUNNING = start();

  private final String address;
  private final Path data;

  private TestServer(String address, Path data) {
    this.address = address;
    this.data = data;
  }

  /** Its address, without a slash at the end. */
  public static String address() {
    return RUNNING.address;
  }

  /** Its data folder. */
  public static Path data() {
    return RUNNING.data;
  }

  private static TestServer start() {
    String running = System.getProperty("palabre.test.address");
    if (running != null) {
      return new TestServer(running, Path.of(System.getProperty("palabre.test.data", "target")));
    }
    // Closed by its own shutdown hook: it lives as long as the tests.
    @SuppressWarnings("resource")
    LaunchedServer server = LaunchedServer.start(LaunchedServer.emptyFolder("acceptance-data"));
    return new TestServer(server.address(), server.data());
  }
}
