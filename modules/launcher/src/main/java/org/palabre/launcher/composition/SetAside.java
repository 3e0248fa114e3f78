package org.palabre.launcher.composition;

import org.palabre.launcher.text.Sentence;

/**
 * A plugin that is not deployed, and why.
 *
 * @param id its id, or its file's name when it has none
 * @param version empty when unknown
 * @param file its jar or folder
 * @param reason one plain sentence with the mend
 */
public record SetAside(String id, String version, String file, Sentence reason) {

  /** A plugin set aside for this reason. */
  public static SetAside of(PluginJar plugin, Sentence reason) {
    return new SetAside(
        plugin.id(), plugin.version(), plugin.jar().getFileName().toString(), reason);
  }
}
