package org.palabre.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few at once, a few waiting, and everybody else told so. */
@Timeout(20)
class TurnsTest {

  private static final Duration LONG = Duration.ofSeconds(15);

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

  @Test
  void tellsWhoeverFindsTheQueueFullAtOnce() throws Exception {
    Turns turns = new Turns(1, 1, LONG);
    hold(turns);
    Future<String> waiting = crowd.submit(() -> turns.take(() -> "waited"));
    await(() -> isRefused(turns));
    end.countDown();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("waited");
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

  /** Whether nobody may even wait; whoever asks while the queue is free would wait for long. */
  private boolean isRefused(Turns turns) {
    Future<String> asked = crowd.submit(() -> turns.take(() -> "waited"));
    try {
      asked.get(200, TimeUnit.MILLISECONDS);
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      return e.getCause() instanceof Busy;
    } catch (Exception e) {
      return false;
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 50 && !condition.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
