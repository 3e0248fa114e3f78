package org.palabre.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Programs unpacked once for all servers of a user. An entry appears as a whole, under a name that
 * says what it holds, so that a killed start leaves nothing half unpacked.
 *
 * @param root the folder; it may be deleted whenever no server runs
 */
public record Cache(Path root) {

  /** Fills a new folder. */
  @FunctionalInterface
  public interface Filler {
    /** Writes the entry's files into an empty folder. */
    void fill(Path folder) throws IOException;
  }

  /**
   * {@code XDG_CACHE_HOME/palabre}, else {@code ~/.cache/palabre}, else {@code .cache} in the data
   * folder for users without a home.
   */
  public static Cache of(Map<String, String> environment, DataFolder folder) {
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path home = Path.of(System.getProperty("user.home", ""));
    if (!shared.isEmpty() && Path.of(shared).isAbsolute()) {
      return new Cache(Path.of(shared, "palabre"));
    }
    return home.isAbsolute() && Files.isWritable(home)
        ? new Cache(home.resolve(".cache").resolve("palabre"))
        : new Cache(folder.root().resolve(".cache"));
  }

  /** Whether an entry is there, whole. */
  public boolean has(String name) {
    return Files.isDirectory(root.resolve(name));
  }

  /** The entry with this name, filled first when missing. */
  public Path get(String name, Filler filler) throws IOException {
    Path entry = root.resolve(name);
    if (has(name)) {
      return entry;
    }
    Files.createDirectories(root);
    Path fresh = Files.createTempDirectory(root, name + ".");
    try {
      filler.fill(fresh);
      Files.move(fresh, entry);
    } catch (IOException e) {
      Folders.deleteAll(fresh);
      if (!has(name)) {
        throw e;
      }
      // Another start unpacked the same at the same time: its entry is as good.
    }
    return entry;
  }
}
