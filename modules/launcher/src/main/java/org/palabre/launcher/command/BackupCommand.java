package org.palabre.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.palabre.launcher.backup.Archive;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.data.Cache;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.database.DatabaseSession;
import org.palabre.launcher.database.Dump;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes one file with the database at one instant, then the files: a document added in between is
 * in the file without being mentioned by the database, never the other way round.
 */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backup.file")
  private Path file;

  @Override
  public Integer call() {
    Screen screen = new Screen(spec.commandLine().getOut());
    DataFolder folder = DataFolder.existing(data.folder());
    if (Files.exists(file)) {
      throw new Fault("backup.exists", file);
    }
    try (DatabaseSession session = DatabaseSession.open(folder, System.getenv(), screen)) {
      Path work = Files.createTempDirectory(folder.root(), ".backup");
      try {
        screen.say("backup.writing");
        Dump dump = new Dump(session.address(), Cache.of(System.getenv(), folder), screen);
        dump.write(work.resolve("database.sql"));
        Folders.copyAll(folder.files(), work.resolve("files"));
        Folders.copyAll(folder.plugins(), work.resolve("plugins"));
        Archive.write(work, Distribution.installed().version(), file.toAbsolutePath());
      } finally {
        Folders.deleteAll(work);
      }
      screen.say("backup.done", file.toAbsolutePath(), Files.size(file));
      return 0;
    } catch (IOException e) {
      throw new Fault(Sentence.of("backup.failed", file, e.getMessage()), e);
    }
  }
}
