package org.palabre.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the identifiers of everything that is kept, except ballots, whose ids are random. */
public final class Ids {

  private static final long NANOS_A_MILLISECOND = 1_000_000;
  private static final long STEPS_A_MILLISECOND = 0x1000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * A new UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, 12 bits of the time
   * within the millisecond (section 6.2, method 3), then randomness, so that later ids sort after
   * earlier ones and an index grows at its end.
   */
  public static UUID next() {
    Instant now = Instant.now();
    long within = now.getNano() % NANOS_A_MILLISECOND * STEPS_A_MILLISECOND / NANOS_A_MILLISECOND;
    long high = (now.toEpochMilli() << 16) | 0x7000 | within;
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** When an id was made here, to the millisecond before. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
