package org.palabre.launcher.server;

import java.nio.file.Path;

/** The Java that runs this program, for the programs it starts. */
final class Jvm {

  private Jvm() {}

  /** Path of the {@code java} program. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
