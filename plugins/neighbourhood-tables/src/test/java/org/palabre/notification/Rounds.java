package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets a test send the news that are due, without waiting for a minute. */
@ApplicationScoped
public class Rounds {

  @Inject private DigestRound round;

  /** Serves one person. */
  public void serve(UUID person) {
    round.serve(person);
  }
}
