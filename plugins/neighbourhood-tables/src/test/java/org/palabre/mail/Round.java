package org.palabre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** One round of the postman, to a mail server that a test watches. */
@ApplicationScoped
public class Round {

  @Inject private Outbox outbox;

  /** Hands over all that waits; gives the recipients. */
  public List<String> deliver() {
    List<String> recipients = new ArrayList<>();
    while (outbox.handOver((id, mail) -> recipients.add(mail.recipient()))) {
      // Until nothing waits.
    }
    return recipients;
  }

  /** Hands over to a mail server that takes nothing. */
  public void fail() {
    while (outbox.handOver(
        (id, mail) -> {
          throw new TransportFailed("closed", new IllegalStateException("closed"));
        })) {
      // Until nothing is due.
    }
  }
}
