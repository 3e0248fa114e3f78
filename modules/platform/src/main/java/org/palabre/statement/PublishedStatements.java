package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.statement.Statement.State;

/**
 * What was said across several spaces, for front pages. The caller names the spaces, which are
 * those its reader may read.
 */
@ApplicationScoped
public class PublishedStatements {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected PublishedStatements() {}

  /** How many statements each of these spaces has published; a space without any is left out. */
  public Map<UUID, Long> counts(Collection<UUID> spaces) {
    Map<UUID, Long> counts = new HashMap<>();
    if (!spaces.isEmpty()) {
      entities
          .createQuery(
              "SELECT s.spaceId, COUNT(s) FROM Statement s"
                  + " WHERE s.spaceId IN :spaces AND s.state = :state GROUP BY s.spaceId",
              Object[].class)
          .setParameter("spaces", spaces)
          .setParameter("state", State.PUBLISHED)
          .getResultList()
          .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
    }
    return counts;
  }

  /** The last statements published in these spaces, latest first, {@code limit} at most. */
  public List<Statement> latest(Collection<UUID> spaces, int limit) {
    if (spaces.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "SELECT s FROM Statement s WHERE s.spaceId IN :spaces AND s.state = :state"
                + " ORDER BY s.id DESC",
            Statement.class)
        .setParameter("spaces", spaces)
        .setParameter("state", State.PUBLISHED)
        .setMaxResults(limit)
        .getResultList();
  }
}
