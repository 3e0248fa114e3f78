package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.palabre.territory.TerritoryUse;

/** A territory that has letters, or readers of letters, stays. */
@ApplicationScoped
class LettersOfTerritory implements TerritoryUse {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected LettersOfTerritory() {}

  @Override
  public Optional<String> of(UUID territory) {
    boolean used =
        !entities
            .createNativeQuery(
                "SELECT 1 FROM letter l WHERE l.territory_id = ?1 UNION ALL SELECT 1 FROM follower"
                    + " f WHERE f.subject_id = ?1 LIMIT 1")
            .setParameter(1, territory)
            .getResultList()
            .isEmpty();
    return used ? Optional.of("territory.delete.letters") : Optional.empty();
  }
}
