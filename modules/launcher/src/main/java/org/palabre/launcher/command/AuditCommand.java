package org.palabre.launcher.command;

import java.util.concurrent.Callable;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.database.DatabaseSession;
import org.palabre.launcher.database.JournalCheck;
import org.palabre.launcher.database.JournalCheck.Verdict;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks of what a server recorded. */
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Sentence.of("audit.what").toString());
  }

  /**
   * Works every hash of the journal out again: exit code 0 when nothing was changed, taken out or
   * put in, 1 otherwise.
   */
  @Command(name = "verify", mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Option(names = "--hash", paramLabel = "HASH", descriptionKey = "audit.hash")
    private String noted = "";

    @Override
    public Integer call() {
      Screen screen = new Screen(spec.commandLine().getOut());
      DataFolder folder = DataFolder.existing(data.folder());
      try (DatabaseSession session = DatabaseSession.open(folder, System.getenv(), screen)) {
        Verdict verdict = new JournalCheck(session.address()).check(noted);
        screen.say(verdict.sentence());
        return verdict.sound() ? 0 : 1;
      }
    }
  }
}
