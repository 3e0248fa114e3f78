package org.palabre.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A demonstration started with the launcher, as a person would start it, on a free port. */
public final class LaunchedServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;

  private LaunchedServer(Process process, Path data, Path log, int port) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port;
  }

  /** Starts a server on a data folder, which may hold added plugins, and waits until it is up. */
  public static LaunchedServer start(Path data) {
    try {
      int port = freePort();
      Path log = data.resolveSibling(data.getFileName() + ".log");
      Files.createDirectories(data);
      Process process =
          new ProcessBuilder(
                  launcher("demo", "--data", data.toString(), "--port", Integer.toString(port)))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      LaunchedServer server = new LaunchedServer(process, data, log, port);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.awaitHealth();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty folder of that name below the module's target. */
  public static Path emptyFolder(String name) {
    Path folder = Path.of("target", name).toAbsolutePath();
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Its data folder. */
  public Path data() {
    return data;
  }

  /** What it printed so far. */
  public String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a command of the launcher to its end. */
  public static Outcome run(String... words) {
    try {
      Process process = new ProcessBuilder(launcher(words)).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a command ran.", e);
    }
  }

  /** The launcher's process id. */
  public long launcherPid() {
    return process.pid();
  }

  /** The launcher and all it started. */
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Kills the launcher and all it started, as a power cut would. */
  public void kill() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
  }

  /**
   * How a command ended.
   *
   * @param code its exit code
   * @param printed what it said, on both streams
   */
  public record Outcome(int code, String printed) {}

  private static List<String> launcher(String... words) {
    String home = System.getProperty("palabre.home");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpalabre.home=" + home,
                "-cp",
                home + "/lib/*",
                "org.palabre.launcher.Main"));
    command.addAll(List.of(words));
    return command;
  }

  private void awaitHealth() throws IOException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/health"))
            .timeout(Duration.ofSeconds(10))
            .build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      if (isUp(client, health) && printed().contains(address())) {
        return;
      }
      pause();
    }
    close();
    throw new IllegalStateException("The server did not start:\n" + printed());
  }

  private static boolean isUp(HttpClient client, HttpRequest health) throws IOException {
    try {
      return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException | HttpTimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the server started.", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the server started.", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
