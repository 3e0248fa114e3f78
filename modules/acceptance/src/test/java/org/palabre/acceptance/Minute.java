package org.palabre.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The minute of the clock: within one, a reading page that nothing changed is the same. */
public final class Minute {

  private static final long LENGTH = Duration.ofMinutes(1).toMillis();
  private static final long ROOM = Duration.ofSeconds(4).toMillis();

  private Minute() {}

  /** Waits for the next one if this one is almost over. */
  public static void withRoom() {
    long left = LENGTH - System.currentTimeMillis() % LENGTH;
    if (left < ROOM) {
      LockSupport.parkNanos(Duration.ofMillis(left).toNanos());
    }
  }
}
