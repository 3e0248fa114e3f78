package org.palabre.bench.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Starts what is measured and what it is measured against, each on a free port of 127.0.0.1. */
public final class Servers {

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private final Path home;

  /**
   * The servers of a distribution.
   *
   * @param home the distribution's folder
   */
  public Servers(Path home) {
    this.home = home;
  }

  /**
   * A demonstration, its launcher as small as the script keeps it, until its health address
   * answers.
   */
  Running demo(Path data, int port) throws IOException {
    return demo(data, port, Map.of());
  }

  /**
   * The same with settings of its own.
   *
   * @param settings environment variables, added to those of this program
   */
  public Running demo(Path data, int port, Map<String, String> settings) throws IOException {
    return start(
        List.of(
            java(),
            "-XX:+UseSerialGC",
            "-Xmx96m",
            "-XX:TieredStopAtLevel=1",
            "-Dpalabre.home=" + home,
            "-cp",
            home.resolve("lib") + "/*",
            "org.palabre.launcher.Main",
            "demo",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(port)),
        port,
        "/api/v1/health",
        settings);
  }

  /** Payara Micro without Hazelcast and without an application, until its port answers. */
  Running bare(int port) throws IOException {
    return start(micro(port), port, "/");
  }

  /** The same with nothing but {@link BareServlet}. */
  Running servlet(Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>(micro(port));
    command.addAll(List.of("--contextroot", "/", "--deploy", war(folder).toString()));
    return start(command, port, "/bare?size=1");
  }

  /** A port nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private List<String> micro(int port) {
    return List.of(
        java(),
        "-jar",
        home.resolve("runtime").resolve("payara-micro.jar").toString(),
        "--nohazelcast",
        "--port",
        Integer.toString(port));
  }

  private static Path war(Path folder) throws IOException {
    Path war = folder.resolve("bare.war");
    String name = "/" + BareServlet.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file);
        InputStream servlet = Servers.class.getResourceAsStream(name)) {
      zip.putNextEntry(new ZipEntry("WEB-INF/classes" + name));
      servlet.transferTo(zip);
    }
    return war;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Running start(List<String> command, int port, String path) throws IOException {
    return start(command, port, path, Map.of());
  }

  private static Running start(
      List<String> command, int port, String path, Map<String, String> settings)
      throws IOException {
    Path log = Files.createTempFile("palabre-bench", ".log");
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    Process process = builder.start();
    while (System.nanoTime() - start < PATIENCE.toNanos() && process.isAlive()) {
      if (answers(port, path)) {
        return new Running(process, port, (System.nanoTime() - start) / 1e9);
      }
      pause();
    }
    process.destroy();
    throw new IOException("The server did not start:\n" + Files.readString(log));
  }

  private static boolean answers(int port, String path) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      int status = connection.getResponseCode();
      return path.equals("/") || status == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  /**
   * A server that answers.
   *
   * @param process it, whose descendants are its own
   * @param port where it answers
   * @param seconds from the start of its process to its first answer
   */
  public record Running(Process process, int port, double seconds) implements AutoCloseable {

    /** Kills it and all it started, database included, as a power cut would. */
    public void kill() throws IOException {
      List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
      all.addAll(process.descendants().toList());
      all.forEach(ProcessHandle::destroyForcibly);
      try {
        for (ProcessHandle one : all) {
          one.onExit().get(60, TimeUnit.SECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted.", e);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("Something of the server outlived it.", e);
      }
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted.", e);
      }
    }
  }
}
