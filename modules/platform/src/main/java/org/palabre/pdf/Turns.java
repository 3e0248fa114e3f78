package org.palabre.pdf;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few do something costly at once; a few more wait briefly for their turn, whoever else
 * comes is told at once that there is too much to do: a crowd must not hold every thread.
 */
final class Turns {

  private final Semaphore free;
  private final int mostWaiting;
  private final Duration patience;

  /**
   * @param atOnce how many do it at the same time
   * @param mostWaiting how many may wait meanwhile, about
   * @param patience how long they do
   */
  Turns(int atOnce, int mostWaiting, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * Does it in its turn.
   *
   * @throws Busy if its turn did not come
   */
  <T> T take(Supplier<T> work) {
    if (!comes()) {
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean comes() {
    if (free.tryAcquire()) {
      return true;
    }
    if (free.getQueueLength() >= mostWaiting) {
      return false;
    }
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
