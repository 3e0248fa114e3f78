package org.palabre.budget.application.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementCode;

/**
 * Who had an idea: they prove it by the code they were given for its words, or by the account they
 * spoke with.
 */
@ApplicationScoped
public class Authors {

  private final OwnWords ownWords;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected Authors() {
    this(null, null);
  }

  @Inject
  Authors(OwnWords ownWords, CurrentActor actor) {
    this.ownWords = ownWords;
    this.actor = actor;
  }

  /** Whether whoever asks had this idea. */
  public boolean had(UUID idea, Optional<StatementCode> code) {
    boolean byCode =
        code.flatMap(ownWords::byCode).map(Statement::getId).filter(idea::equals).isPresent();
    return byCode || (actor.get().isSignedIn() && ownWords.mine(idea).isPresent());
  }
}
