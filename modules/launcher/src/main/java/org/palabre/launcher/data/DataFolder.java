package org.palabre.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * All that one server keeps. No absolute path is stored in it, so that a stopped server moves by
 * copying its folder.
 *
 * @param root the folder itself, absolute
 */
public record DataFolder(Path root) {

  /** Makes the path absolute. */
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The folder, created with its parts when missing; only its owner may look inside. */
  public static DataFolder create(Path root) {
    DataFolder folder = new DataFolder(root);
    try {
      if (!Files.isDirectory(folder.root)) {
        Files.createDirectories(folder.root);
        Folders.ownerOnly(folder.root);
      }
      for (Path part :
          new Path[] {
            folder.files(), folder.logs(), folder.plugins(), folder.application(), folder.sorting()
          }) {
        Files.createDirectories(part);
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("data.cannot-create", folder.root, e.getMessage()), e);
    }
    return folder;
  }

  /** The folder, which must exist. */
  public static DataFolder existing(Path root) {
    DataFolder folder = new DataFolder(root);
    if (!Files.isRegularFile(folder.settings())) {
      throw new Fault("data.none", folder.root);
    }
    return create(root);
  }

  /** Where MariaDB keeps its tables. */
  public Path database() {
    return root.resolve("database");
  }

  /**
   * Where MariaDB sorts what does not fit in memory: not in the system's folder, which others share
   * and where two databases that are created at once disturb each other.
   */
  public Path sorting() {
    return root.resolve("database.tmp");
  }

  /** Documents given by people. */
  public Path files() {
    return root.resolve("files");
  }

  /**
   * What is composed from the server and its plugins; may be deleted while the server is stopped.
   */
  public Path application() {
    return root.resolve("application");
  }

  /** What server and database say. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Plugins added by the administrator. */
  public Path plugins() {
    return root.resolve("plugins");
  }

  /** Locked by the running server for as long as it lives. */
  public Path held() {
    return root.resolve(".held");
  }

  /** What the running server says about itself: pids and ports. */
  public Path lock() {
    return root.resolve("palabre.lock");
  }

  /** Generated secrets; only its owner may read it. */
  public Path settings() {
    return root.resolve("settings.properties");
  }

  /** The accounts of a demonstration, written by the server at its first start. */
  public Path demoAccounts() {
    return root.resolve("demo-accounts.txt");
  }

  /** Whether nothing was ever kept here. */
  public boolean isEmpty() {
    if (!Files.isDirectory(root)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new Fault(Sentence.of("data.cannot-read", root, e.getMessage()), e);
    }
  }
}
