package org.palabre.launcher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * One run of Payara Micro with one application. It listens on one port and nothing else: no
 * Hazelcast, no administration, no second listener.
 */
final class PayaraProcess implements AutoCloseable {

  private static final String ADDRESS =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address";
  // Nobody needs to know which server answers, and in which version.
  private static final String SERVER_HEADER =
      "configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".server-header";
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final Pattern READY = Pattern.compile("Payara Micro.* ready in ");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final HealthProbe health;
  private final RotatingLog log;
  private final Thread reader;
  private final List<String> startLines = new ArrayList<>();
  private volatile boolean ready;
  private volatile boolean started;

  private PayaraProcess(Process process, HealthProbe health, RotatingLog log) {
    this.process = process;
    this.health = health;
    this.log = log;
    this.reader = new Thread(this::readLog, "server log");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the process without waiting for it to serve.
   *
   * @param instance a folder of this server's own for Payara's configuration, replaced
   * @param environment added to that of this program: secrets never go on a command line
   */
  static PayaraProcess launch(
      PayaraRuntime runtime,
      Path instance,
      Path application,
      Endpoint endpoint,
      Map<String, String> environment,
      Path logFile) {
    try {
      prepare(runtime, instance, endpoint);
      ProcessBuilder builder =
          new ProcessBuilder(command(runtime, instance, application, endpoint, environment))
              .redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      return new PayaraProcess(process, new HealthProbe(endpoint), new RotatingLog(logFile));
    } catch (IOException e) {
      throw new Fault(Sentence.of("server.cannot-start", e.getMessage()), e);
    }
  }

  private static void prepare(PayaraRuntime runtime, Path instance, Endpoint endpoint)
      throws IOException {
    Folders.deleteAll(instance);
    for (Path part : runtime.template()) {
      Folders.copyAll(part, instance.resolve(part.getFileName()));
    }
    Files.writeString(
        instance.resolve("pre-boot.txt"),
        "set %s=%s%nset %s=false%n".formatted(ADDRESS, endpoint.host(), SERVER_HEADER));
  }

  private static List<String> command(
      PayaraRuntime runtime,
      Path instance,
      Path application,
      Endpoint endpoint,
      Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            // What is stored in UTC passes through local times on its way to the database: in a
            // zone with summer time one hour a year would be shifted.
            "-Duser.timezone=UTC"));
    String more = environment.getOrDefault("PALABRE_JAVA_OPTS", "");
    if (!more.isBlank()) {
      command.addAll(Arrays.asList(more.strip().split("\\s+")));
    }
    command.addAll(runtime.arguments());
    command.addAll(
        List.of(
            "--rootdir",
            instance.toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            instance.resolve("pre-boot.txt").toString(),
            "--port",
            Integer.toString(endpoint.port()),
            "--contextroot",
            "/",
            "--deploy",
            application.toString()));
    return command;
  }

  /** Whether the application came to serve; if not, {@link #startLog()} says why. */
  boolean awaitHealth() {
    Instant end = Instant.now().plus(PATIENCE);
    Instant graceEnd = Instant.MAX;
    while (process.isAlive() && Instant.now().isBefore(end) && Instant.now().isBefore(graceEnd)) {
      if (health.answers()) {
        started = true;
        return true;
      }
      if (ready && graceEnd.equals(Instant.MAX)) {
        graceEnd = Instant.now().plus(GRACE);
      }
      pause();
    }
    return false;
  }

  /** What it said from its launch until it served, or failed to. */
  List<String> startLog() {
    synchronized (startLines) {
      return List.copyOf(startLines);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Waits for its end and gives its exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Stops it; requests under way get a moment to end. */
  @Override
  public void close() {
    process.destroy();
    boolean interrupted = Thread.interrupted();
    try {
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      reader.join(TimeUnit.SECONDS.toMillis(5));
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The server's log could not be closed.", e);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void readLog() {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Stream<String> all = lines.lines()) {
      all.map(line -> COLOUR.matcher(line).replaceAll("")).forEach(this::keep);
    } catch (IOException | UncheckedIOException e) {
      log.write("The end of this log could not be read: " + e.getMessage());
    }
  }

  private void keep(String line) {
    log.write(line);
    if (!started) {
      synchronized (startLines) {
        startLines.add(line);
      }
      if (READY.matcher(line).find()) {
        ready = true;
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(Sentence.of("interrupted"), e);
    }
  }
}
