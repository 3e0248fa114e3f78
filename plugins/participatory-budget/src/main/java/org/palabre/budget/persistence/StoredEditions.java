package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.space.Space;

/** Editions in the database of the platform. */
@ApplicationScoped
public class StoredEditions implements EditionRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredEditions() {}

  @Override
  public Optional<Edition> of(UUID space) {
    return Optional.ofNullable(entities.find(Edition.class, space));
  }

  @Override
  public List<Edition> of(Collection<UUID> spaces) {
    return spaces.isEmpty()
        ? List.of()
        : entities
            .createQuery("SELECT e FROM budget_Edition e WHERE e.spaceId IN :ids", Edition.class)
            .setParameter("ids", spaces)
            .getResultList();
  }

  @Override
  public Optional<Edition> forChange(UUID space) {
    return Optional.ofNullable(entities.find(Edition.class, space, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Edition> forBeginning(UUID space) {
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
    return forChange(space);
  }

  @Override
  public Optional<Edition> held(UUID space) {
    // EclipseLink writes FOR UPDATE for every pessimistic lock: the shared one is asked for in SQL.
    List<?> row =
        entities
            .createNativeQuery(
                "SELECT space_id FROM budget_edition WHERE space_id = ? LOCK IN SHARE MODE")
            .setParameter(1, space)
            .getResultList();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Edition edition = entities.find(Edition.class, space);
    entities.refresh(edition);
    return Optional.of(edition);
  }

  @Override
  public void add(Edition edition) {
    entities.persist(edition);
    // Its areas and projects refer to it; nothing else tells the provider to write it first.
    entities.flush();
  }

  @Override
  public List<Area> areas(UUID space) {
    return entities
        .createQuery(
            "SELECT a FROM budget_Area a WHERE a.editionId = :space ORDER BY a.position, a.id",
            Area.class)
        .setParameter("space", space)
        .getResultList();
  }

  @Override
  public void add(Area area) {
    entities.persist(area);
    // Its projects refer to it.
    entities.flush();
  }
}
