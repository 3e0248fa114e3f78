package org.palabre.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.access.DemoMode;

/**
 * Empties the outbox every few seconds, on each node. In a demonstration nothing leaves: the
 * mailbox page shows what would have.
 */
@ApplicationScoped
public class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class.getName());
  private static final long PAUSE_SECONDS = 3;

  @Resource private ManagedScheduledExecutorService executor;

  private final Outbox outbox;
  private final SmtpSettings settings;
  private final DemoMode demo;
  private ScheduledFuture<?> rounds;

  /** For the container's proxy. */
  protected Postman() {
    this(null, null, null);
  }

  @Inject
  Postman(Outbox outbox, SmtpSettings settings, DemoMode demo) {
    this.outbox = outbox;
    this.settings = settings;
    this.demo = demo;
  }

  /** Begins the rounds, if there is a mail server to go to; called once, at the start. */
  public void start() {
    if (demo.isOn()) {
      return;
    }
    Optional<SmtpServer> server = settings.server();
    if (server.isEmpty()) {
      LOG.warning("No mail is sent: palabre.smtp.host is not set. Mails wait until it is.");
      return;
    }
    rounds =
        executor.scheduleWithFixedDelay(
            () -> round(server.get()), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  private void round(Transport transport) {
    try {
      boolean more = true;
      while (more) {
        more = outbox.handOver(transport);
      }
    } catch (RuntimeException e) {
      // An exception that leaves this method would end the rounds for good.
      LOG.log(Level.WARNING, "The outbox could not be emptied; the next round tries again.", e);
    }
  }
}
