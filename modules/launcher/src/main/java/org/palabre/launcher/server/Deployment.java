package org.palabre.launcher.server;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.launcher.composition.Composer;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.composition.PluginClasses;
import org.palabre.launcher.composition.PluginJar;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.composition.SetAside;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/**
 * Starts the application so that a faulty plugin takes nobody down with it. When the application
 * does not come to serve, the plugin named by the log is set aside, or else found by halving, and
 * the rest starts again. A fault that shows without any plugin is the platform's: the start is
 * refused.
 */
public final class Deployment {

  private final Composer composer;
  private final DataFolder folder;
  private final FolderLock lock;
  private final PayaraRuntime runtime;
  private final Progress progress;
  private Endpoint endpoint;
  private Map<String, String> environment = Map.of();
  private List<String> lastLog = List.of();

  private Deployment(
      Composer composer,
      DataFolder folder,
      FolderLock lock,
      PayaraRuntime runtime,
      Progress progress) {
    this.composer = composer;
    this.folder = folder;
    this.lock = lock;
    this.runtime = runtime;
    this.progress = progress;
  }

  /** Deploys what is installed into a folder. */
  public static Deployment of(
      Distribution distribution,
      DataFolder folder,
      FolderLock lock,
      Cache cache,
      Progress progress) {
    return new Deployment(
        new Composer(distribution),
        folder,
        lock,
        PayaraRuntime.unpack(distribution.payara(), cache, progress),
        progress);
  }

  /**
   * Says where to listen and what the server finds in its environment; secrets go there, never on a
   * command line.
   */
  public Deployment at(Endpoint where, Map<String, String> variables) {
    this.endpoint = where;
    this.environment = Map.copyOf(variables);
    return this;
  }

  /** A running server with the plugins it runs. */
  public static final class Running implements AutoCloseable {

    private final PayaraProcess process;
    private final Selection selection;

    private Running(PayaraProcess process, Selection selection) {
      this.process = process;
      this.selection = selection;
    }

    /** The plugins that run, and those set aside. */
    public Selection selection() {
      return selection;
    }

    /** The process id. */
    public long pid() {
      return process.handle().pid();
    }

    /** Waits for the end and gives the exit code. */
    public int awaitEnd() throws InterruptedException {
      return process.awaitEnd();
    }

    @Override
    public void close() {
      process.close();
    }
  }

  /** Starts the server with these plugins, or with those of them that let it start. */
  public Running start(Selection wanted) {
    Selection selection = wanted;
    Set<String> suspected = new HashSet<>();
    while (true) {
      Optional<PayaraProcess> process = tryStart(selection);
      if (process.isPresent()) {
        return new Running(process.get(), selection);
      }
      selection = withoutCulprit(selection, suspected);
      progress.say("plugin.aside", last(selection).id(), last(selection).reason());
    }
  }

  private static SetAside last(Selection selection) {
    return selection.aside().get(selection.aside().size() - 1);
  }

  private Selection withoutCulprit(Selection selection, Set<String> suspected) {
    List<String> log = lastLog;
    String cause = Culprit.causeIn(log).orElse("?");
    if (suspected.add(cause)) {
      Optional<Culprit> named = Culprit.in(log, PluginClasses.of(selection.active())::ownerOf);
      if (named.isPresent()) {
        return without(selection, named.get().owner(), named.get().cause());
      }
    }
    return without(selection, halve(selection, cause).id(), cause);
  }

  private static Selection without(Selection selection, String id, String cause) {
    return selection.without(Map.of(id, Sentence.of("plugin.deployment", cause)));
  }

  private PluginJar halve(Selection selection, String cause) {
    progress.say("start.halving");
    if (fails(selection.only(List.of()))) {
      throw new Fault("server.platform-fault", cause, folder.logs().resolve("server.log"));
    }
    List<PluginJar> suspects = selection.active();
    while (suspects.size() > 1) {
      List<PluginJar> half = suspects.subList(0, suspects.size() / 2);
      suspects =
          fails(selection.only(half)) ? half : suspects.subList(half.size(), suspects.size());
    }
    return suspects.get(0);
  }

  private boolean fails(Selection selection) {
    Optional<PayaraProcess> process = tryStart(selection);
    process.ifPresent(PayaraProcess::close);
    return process.isEmpty();
  }

  private Optional<PayaraProcess> tryStart(Selection selection) {
    Path application = folder.application().resolve("palabre");
    if (composer.compose(selection, application)) {
      progress.say("start.composed", selection.active().size());
    }
    progress.say("start.application");
    PayaraProcess process =
        PayaraProcess.launch(
            runtime,
            folder.application().resolve("payara"),
            application,
            endpoint,
            environment,
            folder.logs().resolve("server.log"));
    lock.stateProcess("server.", process.handle());
    boolean serves = false;
    try {
      serves = process.awaitHealth();
    } finally {
      if (!serves) {
        process.close();
      }
    }
    if (!serves) {
      lastLog = process.startLog();
      return Optional.empty();
    }
    return Optional.of(process);
  }
}
