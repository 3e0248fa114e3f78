package org.palabre.launcher.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data folder, for all commands that use one. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      descriptionKey = "option.data")
  private Path folder;

  Path folder() {
    return folder;
  }
}
