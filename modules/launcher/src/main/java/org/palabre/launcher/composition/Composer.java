package org.palabre.launcher.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.launcher.data.Folders;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Sentence;

/**
 * Writes the web application to deploy: the server, the plugins' jars beside its own, one
 * persistence unit over all their entities, and what the administration screen says of the plugins.
 */
public final class Composer {

  private final Distribution distribution;

  /** A composer for this installation. */
  public Composer(Distribution distribution) {
    this.distribution = distribution;
  }

  /** What would be composed, as a hash: equal hashes need no new composition. */
  public String fingerprint(Selection selection) {
    try {
      Fingerprint fingerprint = new Fingerprint().add(distribution.server());
      for (PluginJar plugin : selection.active()) {
        fingerprint.add(plugin.id()).add(plugin.jar());
        for (Path library : plugin.libraries()) {
          fingerprint.add(library);
        }
      }
      for (SetAside aside : selection.aside()) {
        fingerprint.add(aside.id()).add(aside.file()).add(aside.reason().in(Locale.ENGLISH));
      }
      return fingerprint.hex();
    } catch (IOException e) {
      throw new Fault(Sentence.of("compose.unreadable", distribution.home(), e.getMessage()), e);
    }
  }

  /**
   * Composes into a folder unless it already holds the same.
   *
   * @param application the folder to deploy; replaced as a whole
   * @return whether anything was written
   */
  public boolean compose(Selection selection, Path application) {
    Path mark = application.resolveSibling(application.getFileName() + ".hash");
    String hash = fingerprint(selection);
    try {
      if (Files.isDirectory(application)
          && Files.exists(mark)
          && Files.readString(mark).equals(hash)) {
        return false;
      }
      Path fresh = application.resolveSibling(application.getFileName() + ".new");
      Folders.deleteAll(fresh);
      write(selection, fresh);
      Files.deleteIfExists(mark);
      Folders.deleteAll(application);
      Files.move(fresh, application, StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(mark, hash);
      return true;
    } catch (IOException e) {
      throw new Fault(Sentence.of("compose.failed", application, e.getMessage()), e);
    }
  }

  private void write(Selection selection, Path target) throws IOException {
    Folders.copyAll(distribution.server(), target);
    Path libraries = target.resolve("WEB-INF").resolve("lib");
    for (PluginJar plugin : selection.active()) {
      Files.copy(plugin.jar(), libraries.resolve(plugin.jar().getFileName()));
      for (Path library : plugin.libraries()) {
        Path copy = libraries.resolve(library.getFileName());
        if (!Files.exists(copy)) {
          Files.copy(library, copy);
        }
      }
    }
    Path description = target.resolve("WEB-INF").resolve("classes").resolve("META-INF");
    Files.createDirectories(description.resolve("palabre"));
    Files.writeString(description.resolve("persistence.xml"), persistenceUnit(selection));
    Files.writeString(
        description.resolve("palabre").resolve("composition.json"),
        new CompositionRecord(distribution.version()).of(selection));
  }

  private String persistenceUnit(Selection selection) {
    List<Path> jars =
        Stream.concat(
                Stream.of(distribution.platformJar()),
                selection.active().stream().map(PluginJar::jar))
            .toList();
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
          <persistence-unit name="palabre" transaction-type="JTA">
            <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
            <jta-data-source>java:app/jdbc/palabre</jta-data-source>
        %s
            <exclude-unlisted-classes>false</exclude-unlisted-classes>
            <shared-cache-mode>ENABLE_SELECTIVE</shared-cache-mode>
            <properties>
              <property name="jakarta.persistence.schema-generation.database.action" value="none"/>
            </properties>
          </persistence-unit>
        </persistence>
        """
        .formatted(
            jars.stream()
                .map(jar -> "    <jar-file>lib/%s</jar-file>".formatted(escape(jar)))
                .collect(Collectors.joining("\n")));
  }

  private static String escape(Path jar) {
    return jar.getFileName().toString().replace("&", "&amp;").replace("<", "&lt;");
  }
}
