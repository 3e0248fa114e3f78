package org.palabre.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.palabre.launcher.Server;
import org.palabre.launcher.ServerOptions;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.server.Endpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a server; an empty one prints the link that creates its first administrator. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--port", defaultValue = "8080", descriptionKey = "option.port")
  private int port;

  @Option(names = "--host", defaultValue = "127.0.0.1", descriptionKey = "option.host")
  private String host;

  @Override
  public Integer call() {
    Screen screen = new Screen(spec.commandLine().getOut());
    ServerOptions options =
        new ServerOptions(
            Distribution.installed(),
            data.folder(),
            new Endpoint(host, port),
            false,
            System.getenv());
    return new ServerRun(options, screen).until(server -> tell(server, screen));
  }

  private static void tell(Server server, Screen screen) {
    screen.say("start.serving", server.address(), server.data().root());
    Invitations invitations = new Invitations(server.database());
    if (invitations.nobodyCanSignIn()) {
      invitations.withdrawNameless();
      String link = invitations.invite(null, List.of("administrator"), publicAddress(server));
      screen.say("run.first-administrator", link);
    }
    screen.say("start.how-to-stop");
  }

  private static String publicAddress(Server server) {
    return System.getenv().getOrDefault("PALABRE_ADDRESS", server.address());
  }
}
