package org.palabre.bench.count;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palabre.count.Election;
import org.palabre.count.pabulib.PabulibReader;

/** The real elections measured, found through the system property {@code palabre.shared}. */
final class RealElections {

  private RealElections() {}

  static byte[] bytes(String name) {
    String shared = System.getProperty("palabre.shared");
    if (shared == null) {
      throw new IllegalStateException("Say where the elections are: -Dpalabre.shared=FOLDER");
    }
    try {
      return Files.readAllBytes(Path.of(shared, "data", "pb", name + ".pb"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Election read(byte[] file) {
    try {
      return PabulibReader.read(new ByteArrayInputStream(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Bytes in memory can always be read.", impossible);
    }
  }
}
