package org.palabre.daily;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every ten minutes whether a day or an hour has begun; one that failed is tried again. */
@ApplicationScoped
public class DayWatch {

  private static final Logger LOG = Logger.getLogger(DayWatch.class.getName());
  private static final long FIRST_MINUTES = 1;
  private static final long PAUSE_MINUTES = 10;

  @Resource private ManagedScheduledExecutorService executor;

  private final NewDay days;
  private ScheduledFuture<?> rounds;
  private LocalDate told = LocalDate.MIN;
  private Instant hour = Instant.MIN;

  /** For the container's proxy. */
  protected DayWatch() {
    this(null);
  }

  @Inject
  DayWatch(NewDay days) {
    this.days = days;
  }

  /** Begins to look; called once, at the start. */
  public void start() {
    rounds =
        executor.scheduleWithFixedDelay(this::look, FIRST_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void look() {
    attempt("What is done once a day failed", () -> told = days.tell(told));
    attempt("What is done once an hour failed", () -> hour = days.tellHour(hour, Instant.now()));
  }

  private static void attempt(String failure, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      // An exception that leaves this method would end the rounds for good.
      LOG.log(Level.WARNING, failure + "; it is tried again.", e);
    }
  }
}
