package org.palabre.count.explain;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shares the time allowed for searches by recounting: each search may use its part of what is left,
 * so that a quick one leaves more to the others and a long one does not starve them.
 */
final class TimeShare {

  private final long end;
  private final AtomicInteger waiting;

  TimeShare(Duration allowed, int searches) {
    end = System.nanoTime() + allowed.toNanos();
    waiting = new AtomicInteger(Math.max(1, searches));
  }

  /** The end of the search that begins now. */
  Deadline next() {
    long left = Math.max(0, end - System.nanoTime());
    int searches = Math.max(1, waiting.getAndDecrement());
    int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
    return new Deadline(
        System.nanoTime() + (long) Math.min(left, (double) left * threads / searches));
  }

  /** When a search must be content with what it has found. */
  record Deadline(long end) {
    boolean isPast() {
      return System.nanoTime() - end > 0;
    }
  }
}
