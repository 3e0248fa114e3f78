package org.palabre.mail;

import java.util.UUID;

/** Hands mails to whoever delivers them. */
interface Transport {

  /**
   * Hands one over.
   *
   * @param id the same at every try, so that a mail that arrives twice is recognised
   * @throws TransportFailed if it was not taken
   */
  void send(UUID id, Mail mail);
}
