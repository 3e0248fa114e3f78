package org.palabre.project.budget;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.Refusal;
import org.palabre.project.Project;
import org.palabre.spi.SpaceFacts;

/**
 * The budgets of projects. Whoever reads a project reads its budget, unless those who lead the
 * space keep it to themselves.
 */
@ApplicationScoped
public class Budgets {

  private static final int MOST = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Budgets() {
    this(null);
  }

  @Inject
  Budgets(Access access) {
    this.access = access;
  }

  /**
   * The lines of a project found by {@link org.palabre.project.Projects}, costs first; none when
   * the actor may not read them.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<BudgetLine> of(SpaceFacts space, Project project) {
    access.require(READ_SPACE, space);
    if (!access.mayRead(project.getBudgetAudience(), space)) {
      return List.of();
    }
    return entities
        .createQuery(
            "SELECT l FROM BudgetLine l WHERE l.projectId = :project ORDER BY l.kind, l.id",
            BudgetLine.class)
        .setParameter("project", project.getId())
        .getResultList();
  }

  /**
   * Adds a line.
   *
   * @param key made for the form: the same form sent twice adds one line
   * @throws Refusal if there are two hundred already
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void add(UUID space, UUID project, LinePlan plan, UUID key) {
    lock(space, project);
    List<UUID> keys =
        entities
            .createQuery(
                "SELECT l.sentKey FROM BudgetLine l WHERE l.projectId = :project", UUID.class)
            .setParameter("project", project)
            .getResultList();
    if (keys.contains(key)) {
      return;
    }
    if (keys.size() >= MOST) {
      throw new Refusal("label", "budget.many", MOST);
    }
    entities.persist(new BudgetLine(project, plan, key));
  }

  /**
   * Writes a line otherwise.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, or it is gone
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void rewrite(UUID space, UUID project, UUID id, int seen, LinePlan plan) {
    lock(space, project);
    BudgetLine line = line(project, id);
    if (line.getVersion() != seen) {
      throw new Refusal("", "budget.overtaken");
    }
    line.write(plan);
  }

  /** Strikes a line out. */
  @Transactional
  public void remove(UUID space, UUID project, UUID id) {
    lock(space, project);
    entities.remove(line(project, id));
  }

  private BudgetLine line(UUID project, UUID id) {
    return Optional.ofNullable(entities.find(BudgetLine.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(line -> line.getProjectId().equals(project))
        .orElseThrow(() -> new Refusal("", "budget.gone"));
  }

  private void lock(UUID space, UUID id) {
    access.require(LEAD_THREADS, space);
    Project project = entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (project == null || !project.getSpaceId().equals(space)) {
      throw new Refusal("", "project.gone");
    }
  }
}
