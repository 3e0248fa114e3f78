package org.palabre.people;

/** Somebody has to administer: the last administrator cannot leave. */
public class LastAdministrator extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public LastAdministrator() {
    super("The last administrator cannot lose the role or the account.");
  }
}
