package org.palabre.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palabre.launcher.backup.Archive;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.database.DatabaseAddress;
import org.palabre.launcher.database.DatabaseSession;
import org.palabre.launcher.database.Dump;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back onto an empty folder; every byte is checked before anything is touched. */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "restore.file")
  private Path file;

  @Override
  public Integer call() {
    Screen screen = new Screen(spec.commandLine().getOut());
    DataFolder wanted = new DataFolder(data.folder());
    if (!Files.isRegularFile(file)) {
      throw new Fault("restore.no-file", file);
    }
    if (!wanted.isEmpty()) {
      throw new Fault("restore.not-empty", wanted.root());
    }
    try {
      Path work = Files.createTempDirectory("palabre-restore");
      try {
        screen.say("restore.checking");
        Archive.read(file, Distribution.installed().version(), work);
        restore(work, screen);
      } finally {
        Folders.deleteAll(work);
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("restore.failed", wanted.root(), e.getMessage()), e);
    }
    screen.say("restore.done", wanted.root());
    return 0;
  }

  private void restore(Path content, Screen screen) throws IOException {
    Map<String, String> environment = System.getenv();
    DatabaseAddress.of(environment).ifPresent(RestoreCommand::requireEmpty);
    DataFolder folder = DataFolder.create(data.folder());
    try (DatabaseSession session = DatabaseSession.open(folder, environment, screen)) {
      screen.say("restore.reading");
      new Dump(session.address(), Cache.of(environment, folder), screen)
          .read(content.resolve("database.sql"));
      for (String part : new String[] {"files", "plugins"}) {
        if (Files.isDirectory(content.resolve(part))) {
          Folders.copyAll(content.resolve(part), folder.root().resolve(part));
        }
      }
    }
  }

  private static void requireEmpty(DatabaseAddress database) {
    try (Connection connection = database.connect();
        ResultSet tables =
            connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      if (tables.next()) {
        throw new Fault("restore.database-not-empty", database.url());
      }
    } catch (SQLException e) {
      throw new Fault(Sentence.of("database.refused", e.getMessage()), e);
    }
  }
}
