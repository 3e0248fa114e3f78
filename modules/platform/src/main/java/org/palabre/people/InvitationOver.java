package org.palabre.people;

/** An invitation that was used, is over, or never was. */
public class InvitationOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses. */
  public InvitationOver() {
    super("The invitation was used, is over, or never was.");
  }
}
