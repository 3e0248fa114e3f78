package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** A statement that a facilitator read and published or refused by itself is somebody's work. */
@ApplicationScoped
class DecidedStatements implements StatementUse {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected DecidedStatements() {}

  @Override
  public Optional<String> builtOn(UUID importId) {
    boolean decided =
        !entities
            .createQuery(
                "SELECT s.id FROM Statement s WHERE s.importId = :whole"
                    + " AND s.decidedAt IS NOT NULL",
                UUID.class)
            .setParameter("whole", importId)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    return decided ? Optional.of("import.undo.decided") : Optional.empty();
  }
}
