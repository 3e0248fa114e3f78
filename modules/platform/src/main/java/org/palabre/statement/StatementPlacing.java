package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
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
    locked(space, id, State.PUBLISHED).lies(nature, position);
  }

  /**
   * Takes what waits or was published off the map: its point may be somebody's home.
   *
   * @throws Refusal if it is not there any more
   * @throws org.palabre.access.AccessDenied if the actor may not publish there
   */
  @Transactional
  public void takeOff(UUID space, UUID id) {
    Statement statement = locked(space, id, State.WAITING, State.PUBLISHED);
    statement.lies(statement.getNature(), Optional.empty());
  }

  /** Locked, so that nothing is written onto words that are being withdrawn. */
  private Statement locked(UUID space, UUID id, State... in) {
    access.require(PUBLISH_STATEMENTS, space);
    return repository
        .lock(space, id)
        .filter(one -> List.of(in).contains(one.getState()))
        .orElseThrow(() -> new Refusal("", "place.gone"));
  }
}
