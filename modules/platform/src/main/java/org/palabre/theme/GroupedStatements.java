package org.palabre.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.StatementUse;

/** A statement that stands in a theme is somebody's work. */
@ApplicationScoped
class GroupedStatements implements StatementUse {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected GroupedStatements() {}

  @Override
  public Optional<String> builtOn(UUID importId) {
    boolean grouped =
        !entities
            .createNativeQuery(
                "SELECT 1 FROM theme_statement t JOIN statement s ON s.id = t.statement_id"
                    + " WHERE s.import_id = ? LIMIT 1")
            .setParameter(1, importId)
            .getResultList()
            .isEmpty();
    return grouped ? Optional.of("import.undo.grouped") : Optional.empty();
  }
}
