package org.palabre.launcher.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * What is installed of Palabre itself.
 *
 * @param home the folder with {@code lib/}, {@code runtime/}, {@code server/} and {@code plugins/}
 */
public record Distribution(Path home) {

  private static final String PLATFORM = "palabre-platform-";

  /** The folder named by the system property {@code palabre.home}. */
  public static Distribution installed() {
    String home = System.getProperty("palabre.home");
    if (home == null) {
      throw new Fault("install.no-home");
    }
    return new Distribution(Path.of(home).toAbsolutePath());
  }

  /** Payara Micro, or the jar named by the system property {@code payara.micro}. */
  public Path payara() {
    String other = System.getProperty("payara.micro", "");
    Path jar =
        other.isEmpty()
            ? home.resolve("runtime").resolve("payara-micro.jar")
            : Path.of(other).toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new Fault("install.missing", jar);
    }
    return jar;
  }

  /** The web application, unpacked, without plugins. */
  public Path server() {
    return home.resolve("server");
  }

  /** The jars of the web application. */
  public List<Path> serverJars() {
    try {
      return Inspection.jarsIn(server().resolve("WEB-INF").resolve("lib"));
    } catch (IOException e) {
      throw new Fault(Sentence.of("compose.unreadable", server(), e.getMessage()), e);
    }
  }

  /** The jar with the platform's entities and migrations. */
  public Path platformJar() {
    return serverJars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(PLATFORM))
        .findFirst()
        .orElseThrow(() -> new Fault("install.missing", server().resolve(PLATFORM + "*.jar")));
  }

  /** The version of Palabre. */
  public String version() {
    return Library.of(platformJar()).map(Library::version).orElse("0");
  }

  /** Bundled plugins, then those of a data folder, each set by name. */
  public List<Path> plugins(DataFolder folder) {
    List<Path> candidates = new ArrayList<>();
    for (Path place : List.of(home.resolve("plugins"), folder.plugins())) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> entries = Files.list(place)) {
          entries.filter(Distribution::isCandidate).sorted().forEach(candidates::add);
        } catch (IOException e) {
          throw new Fault(Sentence.of("compose.unreadable", place, e.getMessage()), e);
        }
      }
    }
    return candidates;
  }

  /** The plugins of a server, sorted out before the start. */
  public Selection select(DataFolder folder) {
    return Inspection.of(version(), serverJars(), platformJar(), plugins(folder));
  }

  private static boolean isCandidate(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(".jar"));
  }
}
