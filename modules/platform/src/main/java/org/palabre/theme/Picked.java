package org.palabre.theme;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What a facilitator picked: some statements one by one, or all that a sieve lets through.
 *
 * @param ids those picked one by one; empty when all are
 * @param all what all of them is; null when they were picked one by one
 */
public record Picked(List<UUID> ids, Sieve all) implements Serializable {

  /** Copies the list. */
  public Picked {
    ids = List.copyOf(ids);
  }

  /** These ones. */
  public static Picked these(List<UUID> ids) {
    return new Picked(ids, null);
  }

  /** All that the sieve lets through. */
  public static Picked all(Sieve sieve) {
    return new Picked(List.of(), sieve);
  }
}
