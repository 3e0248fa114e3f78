package org.palabre.launcher.command;

import java.util.concurrent.Callable;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.database.DatabaseSession;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The plugins of a server and their switches, on a running or a stopped one. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    subcommands = {
      PluginCommand.ListAll.class,
      PluginCommand.TurnOn.class,
      PluginCommand.TurnOff.class
    })
public final class PluginCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Sentence.of("plugin.what").toString());
  }

  /** Lists every plugin: on, off or set aside with the reason. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Override
    public Integer call() {
      Screen screen = new Screen(spec.commandLine().getOut());
      DataFolder folder = DataFolder.existing(data.folder());
      Selection selection = Distribution.installed().select(folder);
      try (DatabaseSession session = DatabaseSession.open(folder, System.getenv(), screen)) {
        PluginSwitches switches = new PluginSwitches(session.address());
        selection
            .active()
            .forEach(
                plugin ->
                    screen.say(
                        switches.isOn(plugin.id()) ? "plugin.line-on" : "plugin.line-off",
                        plugin.id(),
                        plugin.version()));
        selection
            .aside()
            .forEach(aside -> screen.say("plugin.line-aside", aside.id(), aside.reason()));
      }
      return 0;
    }
  }

  /** Turns a plugin on. */
  @Command(name = "on", mixinStandardHelpOptions = true)
  static final class TurnOn implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "plugin.id")
    private String id;

    @Override
    public Integer call() {
      return turn(spec, data, id, true);
    }
  }

  /** Turns a plugin off: at once, everywhere, without losing anything. */
  @Command(name = "off", mixinStandardHelpOptions = true)
  static final class TurnOff implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "plugin.id")
    private String id;

    @Override
    public Integer call() {
      return turn(spec, data, id, false);
    }
  }

  private static int turn(CommandSpec spec, DataOption data, String id, boolean on) {
    Screen screen = new Screen(spec.commandLine().getOut());
    DataFolder folder = DataFolder.existing(data.folder());
    Selection selection = Distribution.installed().select(folder);
    requireKnown(selection, id);
    try (DatabaseSession session = DatabaseSession.open(folder, System.getenv(), screen)) {
      new PluginSwitches(session.address()).turn(id, on);
      screen.say(on ? "plugin.turned-on" : "plugin.turned-off", id);
      for (String dependent : selection.dependents(id)) {
        screen.say(on ? "plugin.also-on" : "plugin.also-off", dependent, id);
      }
    }
    return 0;
  }

  private static void requireKnown(Selection selection, String id) {
    boolean known =
        selection.active().stream().anyMatch(plugin -> plugin.id().equals(id))
            || selection.aside().stream().anyMatch(aside -> aside.id().equals(id));
    if (!known) {
      String all =
          String.join(", ", selection.active().stream().map(plugin -> plugin.id()).toList());
      throw new Fault("plugin.unknown", id, all);
    }
  }
}
