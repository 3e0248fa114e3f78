package org.palabre.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.spi.PluginManifest;

/**
 * A plugin found at start.
 *
 * @param id its id
 * @param version its version, as its jar states it
 * @param requires ids of the plugins it cannot do without
 * @param manifest what it brings; empty when the plugin was set aside before it could say
 * @param reason why it is set aside, one plain sentence by language ({@code fr}, {@code en}); empty
 *     when it works
 */
public record InstalledPlugin(
    String id,
    String version,
    List<String> requires,
    Optional<PluginManifest> manifest,
    Map<String, String> reason) {

  /** Copies the collections. */
  public InstalledPlugin {
    requires = List.copyOf(requires);
    reason = Map.copyOf(reason);
  }

  /** Whether it was set aside at start. */
  public boolean isSetAside() {
    return !reason.isEmpty();
  }

  InstalledPlugin setAside(Map<String, String> why) {
    return new InstalledPlugin(id, version, requires, manifest, why);
  }
}
