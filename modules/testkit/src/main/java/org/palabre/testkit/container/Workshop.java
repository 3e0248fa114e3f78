package org.palabre.testkit.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.palabre.launcher.composition.Distribution;
import org.palabre.launcher.composition.Selection;
import org.palabre.launcher.data.DataFolder;

/**
 * Where the tests of one plugin find the product and keep their data.
 *
 * @param distribution the product, from the system property {@code palabre.home}
 * @param folder a data folder of their own beside it, which holds the plugin under test
 */
public record Workshop(Distribution distribution, DataFolder folder) {

  private static final String PLUGIN = "palabre.plugin";

  /**
   * The workshop of this run, with the plugin under test in it as it is now.
   *
   * @throws IllegalStateException if the system properties do not lead to the product and the jar
   */
  public static Workshop open() {
    Distribution distribution = Distribution.installed();
    DataFolder folder = DataFolder.create(distribution.home().resolveSibling("palabre-test-data"));
    Path plugin = Path.of(System.getProperty(PLUGIN, ""));
    if (plugin.toString().isEmpty() || !Files.exists(plugin)) {
      throw new IllegalStateException(
          "The system property %s is \"%s\": it must name the plugin's jar or folder."
              .formatted(PLUGIN, plugin));
    }
    copy(plugin, folder.plugins().resolve(plugin.getFileName()));
    return new Workshop(distribution, folder);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> parts = Files.walk(from)) {
      for (Path part : parts.toList()) {
        Path copy = to.resolve(from.relativize(part).toString());
        if (Files.isDirectory(part)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(part, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The plugin cannot be copied.", e);
    }
  }

  /**
   * The plugins that are deployed.
   *
   * @throws IllegalStateException if one of them would be set aside
   */
  public Selection plugins() {
    Selection selection = distribution.select(folder);
    if (!selection.aside().isEmpty()) {
      throw new IllegalStateException("Set aside: " + selection.aside());
    }
    return selection;
  }
}
