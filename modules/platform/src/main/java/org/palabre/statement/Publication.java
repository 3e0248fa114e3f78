package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.statement.Statement.State;

/** What waits to be read by a facilitator before others may: published or refused, one by one. */
@ApplicationScoped
public class Publication {

  private final StatementRepository repository;
  private final Access access;

  /** For the container's proxy. */
  protected Publication() {
    this(null, null);
  }

  @Inject
  Publication(StatementRepository repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  /**
   * What waits in a space, those that wait longest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public List<Spoken> waiting(UUID space, int limit) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository.withSpeakers(repository.waiting(space, limit));
  }

  /** How many wait in a space. */
  public long countWaiting(UUID space) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository.count(space, State.WAITING);
  }

  /**
   * Publishes a statement that waits.
   *
   * @throws Refusal if it does not wait any more, or is not in this space
   */
  @Transactional
  public void publish(UUID space, UUID id) {
    decide(space, id, true);
  }

  /**
   * Keeps a statement that waits without showing it.
   *
   * @throws Refusal if it does not wait any more, or is not in this space
   */
  @Transactional
  public void refuse(UUID space, UUID id) {
    decide(space, id, false);
  }

  private void decide(UUID space, UUID id, boolean toPublish) {
    access.require(PUBLISH_STATEMENTS, space);
    repository
        .find(space, id)
        .filter(statement -> statement.getState() == State.WAITING)
        .orElseThrow(() -> new Refusal("", "publication.decided"))
        .decide(toPublish);
  }
}
