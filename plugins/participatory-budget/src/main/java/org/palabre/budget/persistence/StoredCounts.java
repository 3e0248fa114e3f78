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
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.KeptFile;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.count.Turnout;

/** Counts in the database of the platform. */
@ApplicationScoped
public class StoredCounts implements CountRepository {

  private static final String EDITION = "edition";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredCounts() {}

  @Override
  public Optional<EditionCount> of(UUID edition) {
    return Optional.ofNullable(entities.find(EditionCount.class, edition));
  }

  @Override
  public List<CountedPart> parts(UUID edition) {
    return parts(List.of(edition));
  }

  @Override
  public List<CountedPart> parts(Collection<UUID> editions) {
    return editions.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT p FROM budget_CountPart p WHERE p.editionId IN :editions"
                    + " ORDER BY p.position, p.id",
                CountedPart.class)
            .setParameter("editions", editions)
            .getResultList();
  }

  @Override
  public List<ProjectResult> results(UUID part) {
    return entities
        .createQuery(
            "SELECT r FROM budget_Result r WHERE r.partId = :part ORDER BY r.position",
            ProjectResult.class)
        .setParameter("part", part)
        .getResultList();
  }

  @Override
  public List<ProjectResult> winners(Collection<UUID> parts) {
    return parts.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT r FROM budget_Result r WHERE r.partId IN :parts AND r.won = TRUE"
                    + " ORDER BY r.place",
                ProjectResult.class)
            .setParameter("parts", parts)
            .getResultList();
  }

  @Override
  public Optional<RecountFile> file(UUID edition, String part) {
    return entities
        .createQuery(
            "SELECT f FROM budget_RecountFile f, budget_CountPart p WHERE f.partId = p.id"
                + " AND p.editionId = :edition AND p.partKey = :part",
            KeptFile.class)
        .setParameter(EDITION, edition)
        .setParameter("part", part)
        .getResultStream()
        .findFirst()
        .map(KeptFile::file);
  }

  @Override
  public void remove(UUID edition) {
    for (CountedPart part : parts(edition)) {
      results(part.getId()).forEach(entities::remove);
      Optional.ofNullable(entities.find(KeptFile.class, part.getId())).ifPresent(entities::remove);
      entities.flush();
      entities.remove(part);
    }
    entities.flush();
    of(edition).ifPresent(entities::remove);
    entities.flush();
  }

  @Override
  public void add(EditionCount count) {
    entities.persist(count);
    entities.flush();
  }

  @Override
  public void add(CountedPart part, RecountFile file, List<ProjectResult> results) {
    entities.persist(part);
    entities.flush();
    entities.persist(new KeptFile(part.getId(), file));
    results.forEach(entities::persist);
  }

  @Override
  public List<Turnout> turnout(UUID edition) {
    return entities
        .createQuery(
            "SELECT t FROM budget_Turnout t WHERE t.editionId = :edition"
                + " ORDER BY t.kind, t.position",
            Turnout.class)
        .setParameter(EDITION, edition)
        .getResultList();
  }

  @Override
  public void add(Turnout group) {
    entities.persist(group);
  }

  @Override
  public List<Correction> corrections(UUID edition) {
    return entities
        .createQuery(
            "SELECT c FROM budget_Correction c WHERE c.editionId = :edition ORDER BY c.proposedAt",
            Correction.class)
        .setParameter(EDITION, edition)
        .getResultList();
  }

  @Override
  public List<Correction> confirmed(Collection<UUID> editions) {
    return editions.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT c FROM budget_Correction c WHERE c.editionId IN :editions"
                    + " AND c.state = :confirmed ORDER BY c.decidedAt, c.id",
                Correction.class)
            .setParameter("editions", editions)
            .setParameter("confirmed", Correction.State.CONFIRMED)
            .getResultList();
  }

  @Override
  public Optional<Correction> correction(UUID edition, UUID id) {
    return Optional.ofNullable(entities.find(Correction.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(one -> one.getEditionId().equals(edition));
  }

  @Override
  public void add(Correction correction) {
    entities.persist(correction);
  }
}
