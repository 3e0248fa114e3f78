package org.palabre.mail;

/** A mail could not be handed over; it is tried again later. */
class TransportFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransportFailed(String reason, Throwable cause) {
    super(reason, cause);
  }
}
