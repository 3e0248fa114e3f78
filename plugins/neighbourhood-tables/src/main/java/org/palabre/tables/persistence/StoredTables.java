package org.palabre.tables.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.space.Space;
import org.palabre.tables.domain.AdoptedRules;
import org.palabre.tables.domain.NeighbourhoodTable;
import org.palabre.tables.domain.TableRepository;

/** Tables in the database of the platform. */
@ApplicationScoped
public class StoredTables implements TableRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredTables() {}

  @Override
  public Optional<NeighbourhoodTable> of(UUID space) {
    return Optional.ofNullable(entities.find(NeighbourhoodTable.class, space));
  }

  @Override
  public Optional<NeighbourhoodTable> forChange(UUID space) {
    // The space's row is there before the table's own, and is locked for the first writer too.
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(
        entities.find(NeighbourhoodTable.class, space, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(NeighbourhoodTable table) {
    entities.persist(table);
  }

  @Override
  public List<AdoptedRules> adopted(UUID space) {
    return entities
        .createQuery(
            "SELECT r FROM tables_AdoptedRules r WHERE r.spaceId = :space ORDER BY r.number DESC",
            AdoptedRules.class)
        .setParameter("space", space)
        .getResultList();
  }

  @Override
  public void add(AdoptedRules rules) {
    entities.persist(rules);
  }
}
