package org.palabre.agenda.repeat;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the meetings of all series ahead of time, some times a day, on each node. */
@ApplicationScoped
public class SeriesRounds {

  private static final Logger LOG = Logger.getLogger(SeriesRounds.class.getName());
  private static final long FIRST_MINUTES = 3;
  private static final long PAUSE_MINUTES = 6 * 60;

  @Resource private ManagedScheduledExecutorService executor;

  private final SeriesMaker maker;
  private ScheduledFuture<?> rounds;

  /** For the container's proxy. */
  protected SeriesRounds() {
    this(null);
  }

  @Inject
  SeriesRounds(SeriesMaker maker) {
    this.maker = maker;
  }

  /** Begins the rounds; called once, at the start. */
  public void start() {
    rounds =
        executor.scheduleWithFixedDelay(
            this::extendAll, FIRST_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void extendAll() {
    try {
      for (UUID series : maker.due()) {
        extend(series);
      }
    } catch (RuntimeException e) {
      // An exception that leaves this method would end the rounds for good.
      LOG.log(Level.WARNING, "Series could not be continued; the next round tries again.", e);
    }
  }

  private void extend(UUID series) {
    try {
      maker.extend(series);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The series %s could not be continued.".formatted(series));
    }
  }
}
