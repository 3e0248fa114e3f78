package org.palabre.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.palabre.launcher.command.AssembleCommand;
import org.palabre.launcher.command.AuditCommand;
import org.palabre.launcher.command.BackupCommand;
import org.palabre.launcher.command.DemoCommand;
import org.palabre.launcher.command.MigrateCommand;
import org.palabre.launcher.command.PluginCommand;
import org.palabre.launcher.command.RestoreCommand;
import org.palabre.launcher.command.RunCommand;
import org.palabre.launcher.command.UserCommand;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Entry point of {@code ./palabre}: finds the command named first and runs it. */
@Command(
    name = "palabre",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.palabre.launcher.messages",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      MigrateCommand.class,
      PluginCommand.class,
      UserCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AssembleCommand.class,
      AuditCommand.class,
      CountCommand.class,
      DrawCommand.class
    })
public final class Main {

  private Main() {}

  /**
   * Runs one command and exits with its code: 0 when it did what it should, 1 on a fault, 2 when it
   * was asked wrongly.
   *
   * @param args the words after {@code ./palabre}
   */
  public static void main(String[] args) {
    Locale.setDefault(Language.of(System.getenv()));
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(writer(FileDescriptor.out))
        .setErr(writer(FileDescriptor.err))
        .setExecutionExceptionHandler(Main::explain);
  }

  /**
   * UTF-8 even where the machine lacks the locale its language names: no é becomes a question mark.
   */
  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult words)
      throws Exception {
    if (fault instanceof Fault known) {
      command.getErr().println(command.getColorScheme().errorText(known.sentence().toString()));
      return ExitCode.SOFTWARE;
    }
    throw fault;
  }
}
