package org.palabre.count.explain;

import java.time.Duration;

/** When searches by recounting must be content with what they have found. */
final class Deadline {

  private final long end;

  Deadline(Duration allowed) {
    end = System.nanoTime() + allowed.toNanos();
  }

  boolean isPast() {
    return System.nanoTime() - end > 0;
  }
}
