package org.palabre.statement;

import static org.palabre.access.PlatformPermission.PUBLISH_STATEMENTS;
import static org.palabre.access.PlatformPermission.SPEAK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.statement.Statement.State;

/** Takes down what is said, and gives it to those who may read it. */
@ApplicationScoped
public class Statements {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Statements() {
    this(null);
  }

  @Inject
  Statements(Access access) {
    this.access = access;
  }

  /**
   * Keeps something said in a space. It is published at once when whoever enters it may publish;
   * otherwise it waits.
   *
   * @return the statement kept
   * @throws org.palabre.access.AccessDenied if the actor may not speak there
   */
  @Transactional
  public Statement tell(UUID space, Told told) {
    access.require(SPEAK, space);
    Statement statement = new Statement(space, told);
    if (access.may(PUBLISH_STATEMENTS, space)) {
      statement.publish();
    }
    entities.persist(statement);
    if (told.speaker() != null) {
      entities.persist(new StatementSpeaker(statement.getId(), told.speaker()));
    }
    return statement;
  }

  /**
   * The statements published in a space, latest first.
   *
   * @param before only those older than this one, to turn the page; empty for the first page
   * @param limit how many at most
   */
  public List<Statement> published(UUID space, Optional<UUID> before, int limit) {
    String older = before.isPresent() ? " AND s.id < :before" : "";
    TypedQuery<Statement> query =
        entities
            .createQuery(
                "SELECT s FROM Statement s WHERE s.spaceId = :space AND s.state = :state"
                    + older
                    + " ORDER BY s.id DESC",
                Statement.class)
            .setParameter("space", space)
            .setParameter("state", State.PUBLISHED)
            .setMaxResults(limit);
    before.ifPresent(id -> query.setParameter("before", id));
    return query.getResultList();
  }
}
