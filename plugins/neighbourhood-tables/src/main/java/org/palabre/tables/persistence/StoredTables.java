package org.palabre.tables.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
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
    return Optional.ofNullable(
        entities.find(NeighbourhoodTable.class, space, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(NeighbourhoodTable table) {
    entities.persist(table);
  }
}
