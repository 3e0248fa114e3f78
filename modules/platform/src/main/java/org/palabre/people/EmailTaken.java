package org.palabre.people;

/** An account has this e-mail address already. */
public class EmailTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public EmailTaken() {
    super("An account has this e-mail address already.");
  }
}
