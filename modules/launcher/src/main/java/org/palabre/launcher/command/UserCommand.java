package org.palabre.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.database.DatabaseSession;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** People, from the command line. */
@Command(name = "user", mixinStandardHelpOptions = true, subcommands = UserCommand.Add.class)
public final class UserCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Sentence.of("user.what").toString());
  }

  /** Prints a one-time link that creates an account with these roles. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {

    private static final List<String> ROLES =
        List.of(
            "administrator",
            "participation-officer",
            "facilitator",
            "department-agent",
            "elected-official",
            "resident");

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Option(names = "--email", required = true, paramLabel = "E", descriptionKey = "user.email")
    private String email;

    @Option(names = "--role", required = true, paramLabel = "R", descriptionKey = "user.role")
    private List<String> roles;

    @Override
    public Integer call() {
      if (!email.strip().matches("[^@\\s,]+@[^@\\s,]+") || email.length() > 254) {
        throw new ParameterException(
            spec.commandLine(), Sentence.of("user.bad-email", email).toString());
      }
      for (String role : roles) {
        if (!ROLES.contains(role)) {
          throw new ParameterException(
              spec.commandLine(),
              Sentence.of("user.bad-role", role, String.join(", ", ROLES)).toString());
        }
      }
      Screen screen = new Screen(spec.commandLine().getOut());
      DataFolder folder = DataFolder.existing(data.folder());
      try (DatabaseSession session = DatabaseSession.open(folder, System.getenv(), screen)) {
        String link = new Invitations(session.address()).invite(email.strip(), roles, site(folder));
        screen.say("user.link", email.strip(), link);
        return 0;
      }
    }

    private static String site(DataFolder folder) {
      String running = FolderLock.facts(folder).getProperty("address", "http://127.0.0.1:8080");
      return System.getenv().getOrDefault("PALABRE_ADDRESS", running);
    }
  }
}
