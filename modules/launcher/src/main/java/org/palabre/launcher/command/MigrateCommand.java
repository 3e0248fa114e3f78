package org.palabre.launcher.command;

import java.util.concurrent.Callable;
import org.palabre.launcher.Migrator;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.database.DatabaseSession;
import org.palabre.launcher.text.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings a database up to date without starting the server. */
@Command(name = "migrate", mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() {
    Screen screen = new Screen(spec.commandLine().getOut());
    DataFolder folder = DataFolder.create(data.folder());
    Distribution distribution = Distribution.installed();
    try (DatabaseSession session = DatabaseSession.open(folder, System.getenv(), screen)) {
      if (session.serverRuns()) {
        throw new Fault("migrate.running", folder.root());
      }
      Selection wanted = distribution.select(folder);
      wanted.aside().forEach(aside -> screen.say("plugin.aside", aside.id(), aside.reason()));
      Selection done = new Migrator(distribution, screen).migrate(wanted, session.address());
      screen.say("migrate.done", done.active().size());
      return done.aside().isEmpty() ? 0 : 1;
    }
  }
}
