package org.palabre.attendance;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reminds of meetings every minute, on each node; each person is reminded by one. */
@ApplicationScoped
public class MeetingRounds {

  private static final Logger LOG = Logger.getLogger(MeetingRounds.class.getName());
  private static final long PAUSE_SECONDS = 60;

  @Resource private ManagedScheduledExecutorService executor;

  private final Reminders reminders;
  private ScheduledFuture<?> rounds;

  /** For the container's proxy. */
  protected MeetingRounds() {
    this(null);
  }

  @Inject
  MeetingRounds(Reminders reminders) {
    this.reminders = reminders;
  }

  /** Begins the rounds; called once, at the start. */
  public void start() {
    rounds =
        executor.scheduleWithFixedDelay(
            () -> run(this::remindAll), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void remindAll() {
    for (Reminders.Due due : reminders.due(Instant.now())) {
      run(() -> reminders.remind(due));
    }
  }

  private static void run(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      // An exception that leaves a round would end the rounds for good.
      LOG.log(Level.WARNING, "Somebody could not be reminded; the next round tries again.", e);
    }
  }
}
