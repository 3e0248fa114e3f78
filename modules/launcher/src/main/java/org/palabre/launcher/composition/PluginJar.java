package org.palabre.launcher.composition;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin as its jar's manifest states it.
 *
 * @param id its id
 * @param version its version
 * @param requires ids of the plugins it cannot do without
 * @param jar the jar itself
 * @param libraries the jars it brings along
 */
public record PluginJar(
    String id, String version, List<String> requires, Path jar, List<Path> libraries) {

  /** Copies the lists. */
  public PluginJar {
    requires = List.copyOf(requires);
    libraries = List.copyOf(libraries);
  }
}
