package org.palabre.people;

/** Too many failures to sign in: the next try is not looked at until some time has passed. */
public class TooManyTries extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses a try unseen. */
  public TooManyTries() {
    super("Too many failed tries to sign in.");
  }
}
