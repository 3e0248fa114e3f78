package org.palabre.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code ./palabre}: finds the command named first and runs it. */
@Command(
    name = "palabre",
    mixinStandardHelpOptions = true,
    description = "A collaboration server for resident participation.",
    subcommands = {CountCommand.class, DrawCommand.class})
public final class Main {

  private Main() {}

  /**
   * Runs one command and exits with its code.
   *
   * @param args the words after {@code ./palabre}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
