package org.palabre.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.palabre.spi.Actor;

/** Who makes the running request; a visitor until the web layer has recognised a session. */
@RequestScoped
public class CurrentActor {

  private Actor actor = Actor.visitor();

  /** The actor, with the roles they hold at this request. */
  public Actor get() {
    return actor;
  }

  /** Says who it is; called once a request, by the web layer. */
  public void is(Actor recognised) {
    actor = recognised;
  }

  /**
   * The signed-in person.
   *
   * @throws AccessDenied if nobody is signed in
   */
  public UUID person() {
    return actor.person().orElseThrow(() -> new AccessDenied("Nobody is signed in."));
  }
}
