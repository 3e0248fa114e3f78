package org.palabre.project;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;

/**
 * Says by when a project and its steps should be done. A day that was said once is put off only
 * with a reason, stands beside the new one for whoever reads the project, and is told.
 */
@ApplicationScoped
public class Schedule {

  private static final int LONGEST_REASON = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Event<ProjectMoved> moved;

  /** For the container's proxy. */
  protected Schedule() {
    this(null, null, null, null);
  }

  @Inject
  Schedule(
      Access access, CurrentActor actor, Organisations organisations, Event<ProjectMoved> moved) {
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
    this.moved = moved;
  }

  /**
   * Says by when a project should be done.
   *
   * @param seen the version the actor saw
   * @param due the day; null for none any more
   * @param reason why it is not the day said before; needed when that was earlier
   * @throws Refusal if somebody changed the project since, the day cannot be or is before the
   *     project began, the reason is missing, or there is one though the day stays
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void plan(UUID space, UUID id, int seen, LocalDate due, String reason) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    if (project.getVersion() != seen) {
      throw new Refusal("", "project.overtaken");
    }
    requirePossible(project, due);
    LocalDate before = project.getDueOn();
    note(project, null, before, due, reason);
    project.planFor(due);
    tell(project, before, due);
  }

  /**
   * Writes a step otherwise, and says by when it should be done.
   *
   * @param seen the version of the step the actor saw
   * @param due the day; null for none any more
   * @param reason why it is not the day said before; needed when that was earlier
   * @throws Refusal if somebody changed the step since, it is gone, the day cannot be, the reason
   *     is missing, or there is one though the day stays
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void rewriteStep(
      UUID space, UUID id, UUID stepId, int seen, String what, LocalDate due, String reason) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    ProjectStep step = entities.find(ProjectStep.class, stepId, LockModeType.PESSIMISTIC_WRITE);
    if (step == null || !step.getProjectId().equals(project.getId())) {
      throw new Refusal("", "project.step.gone");
    }
    if (step.getVersion() != seen) {
      throw new Refusal("", "project.step.overtaken");
    }
    String sound = PlainText.line("what", what, ProjectWork.LONGEST_STEP);
    if (due != null && !due.equals(step.getDueOn())) {
      requirePossible(project, due);
    }
    LocalDate before = step.getDueOn();
    note(project, step, before, due, reason);
    step.write(sound, due);
    tell(project, before, due);
  }

  /** The days of a project found by {@link Projects} that did not hold, latest first. */
  public List<Delay> delays(Project project) {
    return entities
        .createQuery(
            "SELECT d FROM Delay d WHERE d.projectId = :project ORDER BY d.id DESC", Delay.class)
        .setParameter("project", project.getId())
        .getResultList();
  }

  private void requirePossible(Project project, LocalDate due) {
    Dates.requirePlausible("dueOn", due);
    Dates.requireNear("dueOn", due, organisations.today());
    if (due != null && project.getStartedOn() != null && due.isBefore(project.getStartedOn())) {
      throw new Refusal("dueOn", "project.endedBeforeStart");
    }
  }

  private void note(
      Project project, ProjectStep step, LocalDate from, LocalDate to, String reason) {
    if (from == null) {
      return;
    }
    String why = PlainText.optionalLine("reason", reason, LONGEST_REASON);
    if (from.equals(to)) {
      requireNoReason(why);
      return;
    }
    boolean putOff = to == null || to.isAfter(from);
    if (putOff && why.isEmpty()) {
      throw new Refusal("reason", "project.delay.reason");
    }
    entities.persist(new Delay(project.getId(), step, from, to, why, actor.person()));
  }

  /** Whoever waited for a day that was said is told that it is another one. */
  private void tell(Project project, LocalDate from, LocalDate to) {
    if (from != null && !from.equals(to)) {
      moved.fire(
          new ProjectMoved(project.getSpaceId(), project.getId(), ProjectMoved.What.RESCHEDULED));
    }
  }

  /** A reason says why the day moves: whoever typed one meant to move it. */
  private static void requireNoReason(String why) {
    if (!why.isEmpty()) {
      throw new Refusal("reason", "project.delay.same");
    }
  }

  private Project locked(UUID space, UUID id) {
    Project project = entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (project == null || !project.getSpaceId().equals(space)) {
      throw new Refusal("", "project.gone");
    }
    return project;
  }
}
