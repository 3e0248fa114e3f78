package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes statements down, each in one transaction with its speaker. */
@ApplicationScoped
class StatementKeeper {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StatementKeeper() {}

  /**
   * Keeps a statement.
   *
   * @param person the account of its speaker, or null
   * @param prepare what else is known of it
   * @throws jakarta.persistence.PersistenceException if its key was used already
   */
  @Transactional
  Statement keep(UUID space, Told told, UUID person, Consumer<Statement> prepare) {
    Statement statement = new Statement(space, told);
    prepare.accept(statement);
    entities.persist(statement);
    if (told.speaker() != null || person != null) {
      entities.persist(new StatementSpeaker(statement.getId(), person, told.speaker()));
    }
    entities.flush();
    return statement;
  }

  /** The statement that was sent to this space with this key. */
  Optional<Statement> sentWith(UUID space, UUID key) {
    return entities
        .createQuery(
            "SELECT s FROM Statement s WHERE s.spaceId = :space AND s.toldKey = :key",
            Statement.class)
        .setParameter("space", space)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
