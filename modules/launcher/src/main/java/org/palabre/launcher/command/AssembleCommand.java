package org.palabre.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palabre.launcher.composition.Composer;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.data.DataFolder;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one WAR of server and plugins, for any Payara 6. */
@Command(name = "assemble", mixinStandardHelpOptions = true)
public final class AssembleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      defaultValue = "palabre.war",
      descriptionKey = "assemble.file")
  private Path file;

  @Override
  public Integer call() {
    Screen screen = new Screen(spec.commandLine().getOut());
    Distribution distribution = Distribution.installed();
    Selection selection = distribution.select(new DataFolder(data.folder()));
    selection.aside().forEach(aside -> screen.say("plugin.aside", aside.id(), aside.reason()));
    try {
      Path work = Files.createTempDirectory("palabre-assemble");
      try {
        Path application = work.resolve("palabre");
        new Composer(distribution).compose(selection, application);
        zip(application, file.toAbsolutePath());
      } finally {
        Folders.deleteAll(work);
      }
    } catch (IOException e) {
      throw new Fault(Sentence.of("compose.failed", file, e.getMessage()), e);
    }
    screen.say("assemble.done", file.toAbsolutePath(), selection.active().size());
    return selection.aside().isEmpty() ? 0 : 1;
  }

  private static void zip(Path folder, Path target) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
      for (Path entry : files) {
        zip.putNextEntry(new ZipEntry(folder.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, zip);
        zip.closeEntry();
      }
    }
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
