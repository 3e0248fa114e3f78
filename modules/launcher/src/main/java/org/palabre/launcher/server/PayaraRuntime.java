package org.palabre.launcher.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * Payara Micro unpacked once: it starts faster than from its jar of jars, and its classes can be
 * shared between starts.
 *
 * @param folder what {@code --outputLauncher} wrote
 */
record PayaraRuntime(Path folder) {

  private static final String LAUNCHER = "launch-micro.jar";

  /** Unpacks the runtime unless the cache has it. */
  static PayaraRuntime unpack(Path jar, Cache cache, Progress progress) {
    try {
      String name = "payara-" + digest(jar);
      if (!cache.has(name)) {
        progress.say("start.unpack-server", cache.root());
      }
      return new PayaraRuntime(cache.get(name, folder -> run(jar, folder)));
    } catch (IOException e) {
      throw new Fault(Sentence.of("server.cannot-unpack", jar, e.getMessage()), e);
    }
  }

  /** The configuration Payara starts from, to be copied for each server. */
  List<Path> template() {
    return List.of(folder.resolve("config"), folder.resolve("lib"));
  }

  /** Arguments for the JVM, up to and including the main class. */
  List<String> arguments() {
    Path launcher = folder.resolve(LAUNCHER);
    List<String> arguments = new ArrayList<>();
    try (JarFile jar = new JarFile(launcher.toFile())) {
      Attributes stated = jar.getManifest().getMainAttributes();
      for (String name : List.of("Add-Exports", "Add-Opens")) {
        for (String entry : stated.getValue(name).strip().split("\\s+")) {
          arguments.add("--%s=%s=ALL-UNNAMED".formatted(name.toLowerCase(Locale.ROOT), entry));
        }
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("server.cannot-unpack", launcher, e.getMessage()), e);
    }
    arguments.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
    arguments.add("-Dfish.payara.micro.UnpackDir=" + folder);
    arguments.add("-cp");
    arguments.add(launcher.toString());
    arguments.add("fish.payara.micro.impl.PayaraMicroImpl");
    return arguments;
  }

  private static void run(Path jar, Path folder) throws IOException {
    Process unpacking =
        new ProcessBuilder(
                Jvm.java(),
                "-jar",
                jar.toString(),
                "--rootDir",
                folder.toString(),
                "--outputLauncher")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (unpacking.waitFor() != 0 || !Files.exists(folder.resolve(LAUNCHER))) {
        throw new IOException("--outputLauncher gave " + unpacking.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Of the jar's end, which lists all entries with their checksums. */
  private static String digest(Path jar) throws IOException {
    try (FileChannel content = FileChannel.open(jar)) {
      ByteBuffer end = ByteBuffer.allocate(1 << 18);
      content.position(Math.max(0, content.size() - end.capacity()));
      while (end.hasRemaining() && content.read(end) > 0) {
        // Reads on until the buffer is full or the file ends.
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(end.flip());
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
