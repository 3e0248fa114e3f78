package org.palabre.agenda;

import java.util.Optional;

/**
 * A kind of dates, as a source brings it.
 *
 * @param plugin the plugin whose words name it; empty for the platform's own
 * @param kind its name there
 */
public record AgendaKind(Optional<String> plugin, String kind) {

  /** What names it among all. */
  public String id() {
    return plugin.map(owner -> owner + "." + kind).orElse(kind);
  }
}
