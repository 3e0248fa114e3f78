package org.palabre.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.access.CurrentActor;

/** Who looks at the page: {@code #{visitor}} in pages. */
@Named
@RequestScoped
public class Visitor {

  private final CurrentActor actor;
  private String name = "";

  /** For the container's proxy. */
  protected Visitor() {
    this(null);
  }

  @Inject
  Visitor(CurrentActor actor) {
    this.actor = actor;
  }

  void isCalled(String known) {
    name = known;
  }

  /** What to call them; empty for somebody not signed in. */
  public String getName() {
    return name;
  }

  /** Whether they are signed in. */
  public boolean isSignedIn() {
    return actor.get().isSignedIn();
  }
}
