package org.palabre.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.palabre.launcher.Server;
import org.palabre.launcher.ServerOptions;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.server.Endpoint;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a demonstration: sample data, sample accounts, for this machine only. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data-demo")
  private Path data;

  @Option(names = "--port", defaultValue = "8080", descriptionKey = "option.port")
  private int port;

  @Option(names = "--host", defaultValue = "127.0.0.1", descriptionKey = "option.host-demo")
  private String host;

  @Override
  public Integer call() {
    Endpoint endpoint = new Endpoint(host, port);
    if (!endpoint.isLoopback()) {
      throw new Fault("demo.only-here", host);
    }
    Screen screen = new Screen(spec.commandLine().getOut());
    ServerOptions options =
        new ServerOptions(
            Distribution.installed(),
            data == null ? ownFolder() : data,
            endpoint,
            true,
            System.getenv());
    return new ServerRun(options, screen).until(server -> tell(server, screen));
  }

  /** Beside the sources, in a folder that survives both a rebuild and a restart of the machine. */
  private static Path ownFolder() {
    return Path.of(System.getProperty("palabre.source", ""), "data", "demo");
  }

  private static void tell(Server server, Screen screen) {
    screen.say("start.serving", server.address(), server.data().root());
    Path accounts = server.data().demoAccounts();
    if (Files.exists(accounts)) {
      try {
        screen.print(Files.readString(accounts).stripTrailing());
      } catch (IOException e) {
        throw new Fault(Sentence.of("data.cannot-read", accounts, e.getMessage()), e);
      }
    }
    screen.say("start.how-to-stop");
  }
}
