package org.palabre.budget.web.vote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Lets whoever voted on a shared device leave nothing on it. The answer to a posted form, without a
 * view that could be over by then; a link alone does nothing.
 */
@Named("voterLeave")
@RequestScoped
public class LeavePage {

  @Inject private VoterSession session;
  @Inject private BallotPage ballot;
  private Boolean left;

  /** Whether they have left just now. */
  public boolean isLeft() {
    if (left == null) {
      left = ballot.typed("leave").isPresent();
      if (left) {
        session.leave();
      }
    }
    return left;
  }
}
