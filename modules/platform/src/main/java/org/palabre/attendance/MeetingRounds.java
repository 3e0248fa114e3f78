package org.palabre.attendance;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reminds of meetings every minute, and forgets what is over every hour, on each node. */
@ApplicationScoped
public class MeetingRounds {

  private static final Logger LOG = Logger.getLogger(MeetingRounds.class.getName());
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  @Resource private ManagedScheduledExecutorService executor;

  private final Reminders reminders;
  private final Forgetting forgetting;
  private final Event<MeetingsForgotten> forgotten;
  private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

  /** For the container's proxy. */
  protected MeetingRounds() {
    this(null, null, null);
  }

  @Inject
  MeetingRounds(Reminders reminders, Forgetting forgetting, Event<MeetingsForgotten> forgotten) {
    this.reminders = reminders;
    this.forgetting = forgetting;
    this.forgotten = forgotten;
  }

  /** Begins the rounds; called once, at the start. */
  public void start() {
    rounds.add(every(MINUTE, this::remindAll));
    rounds.add(every(HOUR, this::forget));
  }

  @PreDestroy
  void stop() {
    rounds.forEach(round -> round.cancel(false));
  }

  private ScheduledFuture<?> every(long seconds, Runnable round) {
    return executor.scheduleWithFixedDelay(() -> run(round), MINUTE, seconds, TimeUnit.SECONDS);
  }

  private void remindAll() {
    for (Reminders.Due due : reminders.due(Instant.now())) {
      run(() -> reminders.remind(due));
    }
  }

  private void forget() {
    Instant now = Instant.now();
    forgetting.forget(now);
    forgotten.fire(new MeetingsForgotten(now));
  }

  private static void run(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      // An exception that leaves a round would end the rounds for good.
      LOG.log(Level.WARNING, "A round of meetings failed; the next tries again.", e);
    }
  }
}
