package org.palabre.store;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the identifiers of everything that is kept, except ballots, whose ids are random. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * A new UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then randomness, so
   * that later ids sort after earlier ones and an index grows at its end.
   */
  public static UUID next() {
    long random = RANDOM.nextLong();
    long high = (System.currentTimeMillis() << 16) | 0x7000 | (random & 0x0fff);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
