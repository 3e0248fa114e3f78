package org.palabre.territory;

import java.util.Optional;
import java.util.UUID;

/**
 * Says whether a territory is used, so that it cannot be deleted: a CDI bean of whoever refers to
 * territories.
 */
public interface TerritoryUse {

  /**
   * What uses a territory.
   *
   * @return the key of a sentence that says so, with the territory's name in it; empty when nothing
   *     does
   */
  Optional<String> of(UUID territory);

  /** Forgets what hangs on a territory that is being deleted. */
  void forget(UUID territory);
}
