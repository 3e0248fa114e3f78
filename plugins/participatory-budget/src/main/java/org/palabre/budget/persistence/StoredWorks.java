package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.budget.domain.works.Work;
import org.palabre.budget.domain.works.WorkRepository;

/** Works of editions in the database of the platform. */
@ApplicationScoped
public class StoredWorks implements WorkRepository {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredWorks() {}

  @Override
  public List<Work> of(UUID edition) {
    return entities
        .createQuery("SELECT w FROM budget_Work w WHERE w.editionId = :edition", Work.class)
        .setParameter("edition", edition)
        .getResultList();
  }

  @Override
  public Optional<Work> shown(UUID work) {
    return entities
        .createQuery(
            "SELECT w FROM budget_Work w, Project p WHERE w.workId = :work AND p.id = w.workId"
                + " AND p.audience = :space",
            Work.class)
        .setParameter("work", work)
        .setParameter("space", Audience.SPACE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Work> asking(UUID commitment) {
    return entities
        .createQuery(
            "SELECT w FROM budget_Work w, Project p, Commitment c WHERE c.id = :commitment"
                + " AND c.audience = :space AND w.workId = c.projectId AND p.id = c.projectId"
                + " AND p.audience = :space",
            Work.class)
        .setParameter("commitment", commitment)
        .setParameter("space", Audience.SPACE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Work work) {
    entities.persist(work);
  }
}
