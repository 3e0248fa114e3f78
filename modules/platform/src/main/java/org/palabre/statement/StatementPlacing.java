package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.statement.Statement.State;
import org.palabre.territory.Position;

/** Says where what was published lies, and what it tells of its place. Its words stay. */
@ApplicationScoped
public class StatementPlacing {

  private final StatementRepository repository;
  private final Access access;

  /** For the container's proxy. */
  protected StatementPlacing() {
    this(null, null);
  }

  @Inject
  StatementPlacing(StatementRepository repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  /**
   * A statement to place; empty when there is no such one published.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  public Optional<Statement> find(UUID space, UUID id) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository.find(space, id).filter(one -> one.getState() == State.PUBLISHED);
  }

  /**
   * Places it anew.
   *
   * @param nature null when nobody can tell
   * @param position empty to take it off the map
   * @throws Refusal if it is not there any more
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  @Transactional
  public void place(UUID space, UUID id, Nature nature, Optional<Position> position) {
    find(space, id).orElseThrow(() -> new Refusal("", "place.gone")).lies(nature, position);
  }
}
