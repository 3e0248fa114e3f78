package org.palabre.launcher.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * The right to use a data folder. The operating system holds it and gives it back when the process
 * dies, however it dies; the file also says who holds it, so that others can name and find the
 * server, and so that the next start can end what a killed one left running.
 */
public final class FolderLock implements AutoCloseable {

  private final DataFolder folder;
  private final FileChannel held;
  private final Properties facts = new Properties();

  private FolderLock(DataFolder folder, FileChannel held) {
    this.folder = folder;
    this.held = held;
  }

  /**
   * Takes the folder, or refuses naming the process that holds it.
   *
   * @param progress hears when processes of a killed server are ended first
   */
  public static FolderLock take(DataFolder folder, Progress progress) {
    return tryTake(folder, progress)
        .orElseThrow(
            () -> new Fault("data.held", folder.root(), facts(folder).getProperty("pid", "?")));
  }

  /** Takes the folder unless a running process holds it. */
  public static Optional<FolderLock> tryTake(DataFolder folder, Progress progress) {
    Properties before = facts(folder);
    if (runningProcess(before, "").filter(ProcessHandle.current()::equals).isPresent()) {
      // Opening the file again within one process would give its own lock back.
      return Optional.empty();
    }
    try {
      FileChannel channel =
          FileChannel.open(folder.held(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      FolderLock lock = new FolderLock(folder, channel);
      endLeftovers(before, progress);
      lock.stateProcess("", ProcessHandle.current());
      return Optional.of(lock);
    } catch (IOException e) {
      throw new Fault(Sentence.of("data.cannot-read", folder.held(), e.getMessage()), e);
    }
  }

  /** What the process that holds the folder says about itself; empty when nobody ever did. */
  public static Properties facts(DataFolder folder) {
    Properties facts = new Properties();
    try {
      if (Files.exists(folder.lock())) {
        facts.load(new ByteArrayInputStream(Files.readAllBytes(folder.lock())));
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("data.cannot-read", folder.lock(), e.getMessage()), e);
    }
    return facts;
  }

  /** Adds a fact for other processes to find. */
  public synchronized void state(String name, String value) {
    facts.setProperty(name, value);
    write();
  }

  /** Adds a child process, to be ended by the next start should this one be killed. */
  public synchronized void stateProcess(String prefix, ProcessHandle process) {
    facts.setProperty(prefix + "pid", Long.toString(process.pid()));
    process
        .info()
        .startInstant()
        .ifPresent(at -> facts.setProperty(prefix + "started", at.toString()));
    write();
  }

  /** Gives the folder back. */
  @Override
  public synchronized void close() {
    try {
      Files.deleteIfExists(folder.lock());
      held.close();
    } catch (IOException e) {
      throw new Fault(Sentence.of("data.cannot-read", folder.lock(), e.getMessage()), e);
    }
  }

  private void write() {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      facts.store(content, null);
      Folders.writePrivately(folder.lock(), content.toByteArray());
    } catch (IOException e) {
      throw new Fault(Sentence.of("data.cannot-read", folder.lock(), e.getMessage()), e);
    }
  }

  private static void endLeftovers(Properties facts, Progress progress) {
    for (String prefix : new String[] {"server.", "database."}) {
      runningProcess(facts, prefix)
          .ifPresent(
              process -> {
                progress.say("start.leftover", process.pid());
                end(process);
              });
    }
  }

  private static Optional<ProcessHandle> runningProcess(Properties facts, String prefix) {
    String pid = facts.getProperty(prefix + "pid");
    String started = facts.getProperty(prefix + "started");
    if (pid == null || started == null) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> startedAt(process, Instant.parse(started)));
  }

  /** A pid may have gone to another program since: only the same start time makes it ours. */
  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .filter(at -> Duration.between(at, started).abs().toMillis() < 20)
        .isPresent();
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    if (!awaitEnd(process, Duration.ofSeconds(30))) {
      process.destroyForcibly();
      awaitEnd(process, Duration.ofSeconds(10));
    }
  }

  private static boolean awaitEnd(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The end of a process could not be awaited.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
