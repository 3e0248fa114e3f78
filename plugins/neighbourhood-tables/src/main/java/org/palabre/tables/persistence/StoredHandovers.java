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
import org.palabre.tables.domain.Handover;
import org.palabre.tables.domain.Handover.State;
import org.palabre.tables.domain.HandoverRepository;

/** Handovers in the database of the platform. */
@ApplicationScoped
public class StoredHandovers implements HandoverRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredHandovers() {}

  @Override
  public List<Handover> of(UUID space) {
    return entities
        .createQuery(
            "SELECT h FROM tables_Handover h WHERE h.spaceId = :space ORDER BY h.id DESC",
            Handover.class)
        .setParameter("space", space)
        .getResultList();
  }

  @Override
  public Optional<Handover> forChange(UUID space, UUID id) {
    lock(space);
    return Optional.ofNullable(entities.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(handover -> handover.getSpaceId().equals(space));
  }

  @Override
  public void lock(UUID space) {
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public List<Handover> offeredTo(String emailKey) {
    return entities
        .createQuery(
            "SELECT h FROM tables_Handover h WHERE h.successorKey = :key AND h.state = :offered",
            Handover.class)
        .setParameter("key", emailKey)
        .setParameter("offered", State.OFFERED)
        .getResultList();
  }

  @Override
  public void add(Handover handover) {
    entities.persist(handover);
  }
}
