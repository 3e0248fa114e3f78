package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.Tally;

/** Polling places and their ballots in the database of the platform. */
@ApplicationScoped
public class StoredPaper implements PaperRepository {

  private static final String EDITION = "edition";
  private static final LockModeType ALONE = LockModeType.PESSIMISTIC_WRITE;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredPaper() {}

  @Override
  public List<PollingPlace> places(UUID edition) {
    return entities
        .createQuery(
            "SELECT p FROM budget_PollingPlace p WHERE p.editionId = :edition ORDER BY p.name",
            PollingPlace.class)
        .setParameter(EDITION, edition)
        .getResultList();
  }

  @Override
  public Optional<PollingPlace> place(UUID edition, UUID id) {
    return of(edition, entities.find(PollingPlace.class, id));
  }

  @Override
  public Optional<PollingPlace> placeForChange(UUID edition, UUID id) {
    return of(edition, entities.find(PollingPlace.class, id, ALONE));
  }

  private static Optional<PollingPlace> of(UUID edition, PollingPlace found) {
    return Optional.ofNullable(found).filter(place -> place.getEditionId().equals(edition));
  }

  @Override
  public Optional<PollingPlace> named(UUID edition, String name) {
    return entities
        .createQuery(
            "SELECT p FROM budget_PollingPlace p WHERE p.editionId = :edition AND p.name = :name",
            PollingPlace.class)
        .setParameter(EDITION, edition)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(PollingPlace place) {
    entities.persist(place);
  }

  @Override
  public void remove(PollingPlace place) {
    entities.remove(place);
  }

  @Override
  public List<Batch> batches(UUID edition) {
    return entities
        .createQuery(
            "SELECT b FROM budget_Batch b WHERE b.editionId = :edition"
                + " ORDER BY b.placeId, b.number",
            Batch.class)
        .setParameter(EDITION, edition)
        .getResultList();
  }

  @Override
  public List<Batch> outliving() {
    return entities
        .createQuery(
            "SELECT b FROM budget_Batch b, budget_Edition e WHERE e.spaceId = b.editionId"
                + " AND e.destroyedAt IS NOT NULL AND b.valid IS NULL",
            Batch.class)
        .getResultList();
  }

  @Override
  public Optional<Batch> batch(UUID edition, UUID id) {
    return of(edition, entities.find(Batch.class, id));
  }

  @Override
  public Optional<Batch> batchForChange(UUID edition, UUID id) {
    return of(edition, entities.find(Batch.class, id, ALONE));
  }

  private static Optional<Batch> of(UUID edition, Batch found) {
    return Optional.ofNullable(found).filter(batch -> batch.getEditionId().equals(edition));
  }

  @Override
  public void add(Batch batch) {
    entities.persist(batch);
  }

  @Override
  public void remove(Batch batch) {
    tallies(batch).forEach(entities::remove);
    entities.flush();
    entities.remove(batch);
  }

  @Override
  public List<Tally> tallies(Batch batch) {
    return entities
        .createQuery(
            "SELECT t FROM budget_Tally t WHERE t.batchId = :batch ORDER BY t.turn", Tally.class)
        .setParameter("batch", batch.getId())
        .getResultList();
  }

  @Override
  public List<Tally> tallies(UUID edition) {
    return entities
        .createQuery(
            "SELECT t FROM budget_Tally t, budget_Batch b WHERE b.id = t.batchId"
                + " AND b.editionId = :edition ORDER BY t.turn",
            Tally.class)
        .setParameter(EDITION, edition)
        .getResultList();
  }

  @Override
  public void add(Tally tally) {
    entities.persist(tally);
  }

  @Override
  public void remove(Tally tally) {
    entities.remove(tally);
  }
}
