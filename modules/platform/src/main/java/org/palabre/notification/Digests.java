package org.palabre.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the news that are due by mail, every minute, on each node; each person is served by one.
 */
@ApplicationScoped
public class Digests {

  private static final Logger LOG = Logger.getLogger(Digests.class.getName());
  private static final long PAUSE_SECONDS = 60;

  @Resource private ManagedScheduledExecutorService executor;

  private final DigestRound round;
  private final Followers followers;
  private ScheduledFuture<?> rounds;

  /** For the container's proxy. */
  protected Digests() {
    this(null, null);
  }

  @Inject
  Digests(DigestRound round, Followers followers) {
    this.round = round;
    this.followers = followers;
  }

  /** Begins the rounds; called once, at the start. */
  public void start() {
    rounds =
        executor.scheduleWithFixedDelay(
            this::serveAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void serveAll() {
    try {
      followers.forgetUnconfirmed();
      for (Optional<UUID> due = round.nextDue(); due.isPresent(); due = round.nextDue()) {
        serve(due.get());
      }
    } catch (RuntimeException e) {
      // An exception that leaves this method would end the rounds for good.
      LOG.log(Level.WARNING, "News could not be mailed; the next round tries again.", e);
    }
  }

  private void serve(UUID person) {
    try {
      round.serve(person);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "News of one person could not be mailed; tomorrow tries again.", e);
      round.skip(person);
    }
  }
}
