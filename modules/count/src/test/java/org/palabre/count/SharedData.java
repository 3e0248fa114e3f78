package org.palabre.count;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.count.pabulib.PabulibReader;

/** Real elections and their reference winners, when they are at hand. */
public final class SharedData {

  private SharedData() {}

  /** The data folder, or a skipped test. */
  public static Path folder() {
    Path data = Path.of(System.getProperty("palabre.shared", "missing"), "data");
    assumeTrue(
        Files.isDirectory(data), "Real elections are not at hand: palabre.shared is not set.");
    return data;
  }

  public static List<Path> elections() throws IOException {
    try (Stream<Path> files = Files.list(folder().resolve("pb"))) {
      return files.filter(file -> file.toString().endsWith(".pb")).sorted().toList();
    }
  }

  public static Election election(String name) throws IOException {
    return PabulibReader.read(folder().resolve("pb").resolve(name + ".pb"));
  }

  public static JsonObject reference(Path election, String program) throws IOException {
    String name = election.getFileName().toString().replaceAll("\\.pb$", "");
    return json(folder().resolve("pb-reference").resolve(name + "." + program + ".json"));
  }

  public static JsonObject json(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return Json.createReader(reader).readObject();
    }
  }
}
