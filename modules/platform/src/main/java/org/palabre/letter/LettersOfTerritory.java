package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.palabre.territory.TerritoryUse;

/** A territory that has letters stays; wishes for letters go with it. */
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
            .createNativeQuery("SELECT 1 FROM letter l WHERE l.territory_id = ? LIMIT 1")
            .setParameter(1, territory)
            .getResultList()
            .isEmpty();
    return used ? Optional.of("territory.delete.letters") : Optional.empty();
  }

  @Override
  public void forget(UUID territory) {
    entities
        .createNativeQuery("DELETE FROM follower WHERE subject_id = ? AND space_id IS NULL")
        .setParameter(1, territory)
        .executeUpdate();
  }
}
