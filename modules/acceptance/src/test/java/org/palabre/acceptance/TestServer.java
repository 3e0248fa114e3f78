package org.palabre.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server under test: a demonstration, started once with the launcher for all tests of a run, on
 * a free port and an empty folder, and stopped at their end. {@code
 * -Dpalabre.test.address=http://127.0.0.1:PORT -Dpalabre.test.data=DIR} uses a running one instead.
 */
public final class TestServer {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
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
    return running != null
        ? new TestServer(running, Path.of(System.getProperty("palabre.test.data", "target")))
        : launch();
  }

  private static TestServer launch() {
    try {
      Path data = Path.of("target", "acceptance-data").toAbsolutePath();
      deleteAll(data);
      int port = freePort();
      Path log = Path.of("target", "acceptance-server.log");
      Process process =
          new ProcessBuilder(command(data, port))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
      TestServer server = new TestServer("http://127.0.0.1:" + port, data);
      server.awaitHealth(process, log);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path data, int port) {
    String home = System.getProperty("palabre.home");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dpalabre.home=" + home,
        "-cp",
        home + "/lib/*",
        "org.palabre.launcher.Main",
        "demo",
        "--data",
        data.toString(),
        "--port",
        Integer.toString(port));
  }

  private void awaitHealth(Process process, Path log) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (ConnectException notYet) {
        // It does not listen yet: asked again below.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the server started.", e);
      }
      pause();
    }
    stop(process);
    throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the server started.", e);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
