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
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;

/** Projects of editions in the database of the platform. */
@ApplicationScoped
public class StoredProjects implements ProjectRepository {

  private static final String EDITION = "edition";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredProjects() {}

  @Override
  public Optional<BudgetProject> find(UUID edition, UUID id) {
    return of(edition, entities.find(BudgetProject.class, id));
  }

  @Override
  public Optional<BudgetProject> forChange(UUID edition, UUID id) {
    return of(edition, entities.find(BudgetProject.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Optional<BudgetProject> of(UUID edition, BudgetProject found) {
    return Optional.ofNullable(found).filter(one -> one.getEditionId().equals(edition));
  }

  @Override
  public List<BudgetProject> in(UUID edition, Collection<ProjectState> states) {
    return entities
        .createQuery(
            "SELECT p FROM budget_Project p WHERE p.editionId = :edition AND p.state IN :states"
                + " ORDER BY p.number",
            BudgetProject.class)
        .setParameter(EDITION, edition)
        .setParameter("states", states)
        .getResultList();
  }

  @Override
  public Optional<BudgetProject> sentWith(UUID edition, UUID key) {
    return entities
        .createQuery(
            "SELECT p FROM budget_Project p WHERE p.editionId = :edition AND p.sentKey = :key",
            BudgetProject.class)
        .setParameter(EDITION, edition)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  @Override
  public int nextNumber(UUID edition) {
    return 1
        + entities
            .createQuery(
                "SELECT COALESCE(MAX(p.number), 0) FROM budget_Project p"
                    + " WHERE p.editionId = :edition",
                Integer.class)
            .setParameter(EDITION, edition)
            .getSingleResult();
  }

  @Override
  public void add(BudgetProject project) {
    entities.persist(project);
  }
}
