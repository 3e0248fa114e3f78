package org.palabre.testkit.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.palabre.launcher.composition.PluginJar;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.FolderLock;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.database.DatabaseAddress;
import org.palabre.launcher.database.EmbeddedDatabase;
import org.palabre.launcher.database.MigrationFault;
import org.palabre.launcher.database.Migrations;
import org.palabre.launcher.text.Progress;

/**
 * An empty MariaDB for one run of tests, on a free port, with every migration applied; tells the
 * application server of the run where it is.
 */
public class TestDatabase {

  private static final int FIRST = 100;
  private static final int LAST = -100;
  private static final String LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

  private FolderLock lock;
  private EmbeddedDatabase database;

  void start(@Observes(precedence = FIRST) BeforeSuite suite) throws IOException, MigrationFault {
    Workshop workshop = Workshop.open();
    Progress silence = line -> {};
    lock = FolderLock.take(workshop.folder(), silence);
    Folders.deleteAll(workshop.folder().database());
    Cache cache = Cache.of(System.getenv(), workshop.folder());
    database = EmbeddedDatabase.start(workshop.folder(), lock, cache, silence);
    migrate(workshop, database.address());
    tellServer(workshop, database.address());
  }

  void stop(@Observes(precedence = LAST) AfterSuite suite) {
    if (database != null) {
      database.close();
    }
    if (lock != null) {
      lock.close();
    }
  }

  private static void migrate(Workshop workshop, DatabaseAddress address) throws MigrationFault {
    Migrations migrations = new Migrations(address);
    migrations.run("palabre", workshop.distribution().platformJar());
    for (PluginJar plugin : workshop.plugins().active()) {
      migrations.run(plugin.id(), plugin.jar());
    }
  }

  /** What Arquillian's container for Payara Micro reads when it is set up, right after this. */
  private static void tellServer(Workshop workshop, DatabaseAddress address) throws IOException {
    Path root = workshop.folder().root();
    Path bind = Files.writeString(root.resolve("pre-boot.txt"), LOOPBACK);
    Path settings = root.resolve("server.properties");
    Properties properties = new Properties();
    for (Map.Entry<String, String> variable : address.environment().entrySet()) {
      properties.setProperty(
          variable.getKey().toLowerCase(Locale.ROOT).replace('_', '.'), variable.getValue());
    }
    properties.setProperty("palabre.data", root.toString());
    // Real data for tests, which run over there.
    String shared = System.getProperty("palabre.shared");
    if (shared != null) {
      properties.setProperty("palabre.shared", shared);
    }
    try (var out = Files.newOutputStream(settings)) {
      properties.store(out, null);
    }
    System.setProperty("payara.microJar", workshop.distribution().payara().toString());
    System.setProperty("payara.cmdOptions", "-Xmx384m -Dfile.encoding=UTF-8");
    System.setProperty(
        "payara.extraMicroOptions",
        "--nohazelcast --disablephonehome --prebootcommandfile %s --systemproperties %s"
            .formatted(escaped(bind), escaped(settings)));
  }

  /** The container cuts its options at blanks that no backslash precedes. */
  private static String escaped(Path path) {
    return path.toString().replace(" ", "\\ ");
  }
}
