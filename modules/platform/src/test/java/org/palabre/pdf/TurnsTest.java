package org.palabre.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few at once, a few waiting, and everybody else told so. */
@Timeout(20)
class TurnsTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final ExecutorService crowd = Executors.newCachedThreadPool();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void goHome() {
    end.countDown();
    crowd.shutdownNow();
  }

  @Test
  void tellsWhoeverWaitsTooLong() throws Exception {
    Turns turns = new Turns(1, 5, Duration.ofMillis(20));
    hold(turns);
    assertThatThrownBy(() -> turns.take(() -> "")).isInstanceOf(Busy.class);
  }

  /** Whoever waited in vain would do so longer than a test may last. */
  @Test
  void tellsWhoeverFindsTheQueueFullAtOnce() throws Exception {
    Turns turns = new Turns(1, 1, LONG);
    hold(turns);
    FutureTask<String> waiting = new FutureTask<>(() -> turns.take(() -> "waited"));
    Thread waiter = new Thread(waiting);
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      assertThat(waiting.isDone()).as("one may wait").isFalse();
      Thread.sleep(1);
    }

    assertThatThrownBy(() -> turns.take(() -> "")).isInstanceOf(Busy.class);

    end.countDown();
    assertThat(waiting.get()).isEqualTo("waited");
  }

  @Test
  void givesTheTurnBackAlsoAfterAFailure() {
    Turns turns = new Turns(1, 0, Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      () -> {
                        throw new IllegalStateException("no paper");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(turns.take(() -> "still")).isEqualTo("still");
  }

  @Test
  void boundsWhoeverMakesAFile() throws Exception {
    Turns turns = new Turns(1, 0, Duration.ZERO);
    Pdf pdf = new Pdf(turns);
    String page =
        "<html lang=\"fr\"><head><title>t</title><meta name=\"subject\" content=\"s\"/></head>"
            + "<body><h1>t</h1></body></html>";
    assertThat(pdf.of(page)).isNotEmpty();
    hold(turns);
    assertThatThrownBy(() -> pdf.of(page)).isInstanceOf(Busy.class);
  }

  /** Takes the only turn until the end. */
  private void hold(Turns turns) throws InterruptedException {
    crowd.submit(
        () ->
            turns.take(
                () -> {
                  started.countDown();
                  return wait(end);
                }));
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean wait(CountDownLatch latch) {
    try {
      return latch.await(15, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
