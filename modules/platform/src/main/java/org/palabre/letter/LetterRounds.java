package org.palabre.letter;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes the mails of letters that were sent, some every few seconds, on each node. */
@ApplicationScoped
public class LetterRounds {

  private static final Logger LOG = Logger.getLogger(LetterRounds.class.getName());
  private static final long PAUSE_SECONDS = 10;
  private static final int MOST_BATCHES = 20;

  @Resource private ManagedScheduledExecutorService executor;

  private final LetterPost post;
  private ScheduledFuture<?> rounds;

  /** For the container's proxy. */
  protected LetterRounds() {
    this(null);
  }

  @Inject
  LetterRounds(LetterPost post) {
    this.post = post;
  }

  /** Begins the rounds; called once, at the start. */
  public void start() {
    rounds =
        executor.scheduleWithFixedDelay(
            this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void round() {
    try {
      boolean more = true;
      for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
        more = post.postSome();
      }
    } catch (RuntimeException e) {
      // An exception that leaves this method would end the rounds for good.
      LOG.log(Level.WARNING, "A letter could not be mailed; the next round tries again.", e);
    }
  }
}
