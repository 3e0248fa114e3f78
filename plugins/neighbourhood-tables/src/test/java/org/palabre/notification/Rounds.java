package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Lets a test send the news that are due, without waiting for a minute. */
@ApplicationScoped
public class Rounds {

  @Inject private DigestRound round;

  /** Somebody whose mail is due. */
  public Optional<UUID> nextDue() {
    return round.nextDue();
  }

  /** Serves one person. */
  public void serve(UUID person) {
    round.serve(person);
  }
}
