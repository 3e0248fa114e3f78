package org.palabre.project;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.MANAGE_OWN_ACCOUNT;
import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.Actor;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceKind;

/**
 * What there is to do in projects. Those who lead the space write it down and give it to members; a
 * member who was given something says when it is done.
 */
@ApplicationScoped
public class ProjectTasks {

  private static final int MOST = 300;

  /** As long as what is done stays in sight of whoever did it. */
  private static final Duration SHOWN_DONE = Duration.ofDays(14);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Spaces spaces;
  private final PluginRegistry plugins;
  private final Event<TaskGiven> given;

  /** For the container's proxy. */
  protected ProjectTasks() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ProjectTasks(
      Access access,
      CurrentActor actor,
      Organisations organisations,
      Spaces spaces,
      PluginRegistry plugins,
      Event<TaskGiven> given) {
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
    this.spaces = spaces;
    this.plugins = plugins;
    this.given = given;
  }

  /**
   * What there is to do in a project found by {@link Projects}: what is left first, by day, then
   * what is done. Who does it is told to members of the space only.
   *
   * @throws AccessDenied if the actor may not read the space
   */
  public List<Line> of(SpaceFacts space, Project project) {
    access.require(READ_SPACE, space);
    boolean member = access.may(READ_MEMBERS, space);
    return entities
        .createQuery(
            "SELECT t, p.name FROM ProjectTask t LEFT JOIN Person p ON p.id = t.personId"
                + " WHERE t.projectId = :project ORDER BY t.id",
            Object[].class)
        .setParameter("project", project.getId())
        .getResultList()
        .stream()
        .map(row -> line((ProjectTask) row[0], (String) row[1], member))
        .sorted(
            Comparator.comparing((Line line) -> line.task().isDone())
                .thenComparing(
                    line -> line.task().getDueOn(),
                    Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static Line line(ProjectTask task, String name, boolean member) {
    String who = name == null ? task.getCarrier() : name;
    return new Line(task, Optional.of(who).filter(any -> member && !any.isEmpty()));
  }

  /**
   * Adds something to do, and tells whoever it is given to.
   *
   * @param key made for the form: the same form sent twice adds it once
   * @throws Refusal if there are three hundred already, the step is not the project's, the day is
   *     too far, or whoever shall do it is no member, or may not read the project
   * @throws AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void add(UUID space, UUID id, TaskPlan plan, UUID key) {
    Project project = locked(space, id);
    boolean before =
        !entities
            .createQuery(
                "SELECT t.id FROM ProjectTask t WHERE t.projectId = :project AND t.sentKey = :key",
                UUID.class)
            .setParameter("project", id)
            .setParameter("key", key)
            .getResultList()
            .isEmpty();
    if (before) {
      return;
    }
    if (count(id) >= MOST) {
      throw new Refusal("what", "task.many", MOST);
    }
    requirePossible(project, plan);
    ProjectTask task = new ProjectTask(id, plan, key);
    entities.persist(task);
    entities.flush();
    tell(project, task, Optional.empty());
  }

  /**
   * Writes something otherwise, or gives it to somebody else, who is told.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, it is gone, or for the reasons of {@link #add}
   * @throws AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void rewrite(UUID space, UUID id, UUID taskId, int seen, TaskPlan plan) {
    Project project = locked(space, id);
    ProjectTask task = task(project, taskId);
    if (task.getVersion() != seen) {
      throw new Refusal("", "task.overtaken");
    }
    requirePossible(project, plan);
    Optional<UUID> before = task.getPersonId();
    task.write(plan);
    tell(project, task, before);
  }

  /** Says that something is done, or is not after all, for those who lead the space. */
  @Transactional
  public void tick(UUID space, UUID id, UUID taskId, boolean done) {
    task(locked(space, id), taskId).done(done, actor.person());
  }

  /** Strikes something out that will not be done. */
  @Transactional
  public void remove(UUID space, UUID id, UUID taskId) {
    entities.remove(task(locked(space, id), taskId));
  }

  /**
   * What the actor was given in projects that go on, of spaces they are still in, as far as they
   * may read the project, soonest first; what they did in the last two weeks at the end.
   *
   * @throws AccessDenied if nobody is signed in
   */
  public List<Mine> mine() {
    access.require(MANAGE_OWN_ACCOUNT);
    Map<UUID, SpaceFacts> known = new HashMap<>();
    return entities
        .createQuery(
            "SELECT t, p, s FROM ProjectTask t, Project p, Space s WHERE t.personId = :person"
                + " AND p.id = t.projectId AND s.id = p.spaceId AND p.state IN :open"
                + " AND (t.doneAt IS NULL OR t.doneAt > :since) ORDER BY t.id",
            Object[].class)
        .setParameter("person", actor.person())
        .setParameter("open", List.of(Project.State.PREPARED, Project.State.UNDERWAY))
        .setParameter("since", Instant.now().minus(SHOWN_DONE))
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(row -> new Mine((ProjectTask) row[0], (Project) row[1], (Space) row[2]))
        .filter(
            one ->
                mayDo(
                    one.project(),
                    known.computeIfAbsent(
                        one.space().getId(), any -> spaces.facts(one.space(), actor.get()))))
        .sorted(
            Comparator.comparing((Mine one) -> one.task().isDone())
                .thenComparing(
                    one -> one.task().getDueOn(), Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /**
   * Says that something the actor was given is done, or is not after all.
   *
   * @throws AccessDenied if it is not theirs, or they are not in the space or may not read the
   *     project any more
   */
  @Transactional
  public void tickMine(UUID taskId, boolean done) {
    access.require(MANAGE_OWN_ACCOUNT);
    ProjectTask task = entities.find(ProjectTask.class, taskId, LockModeType.PESSIMISTIC_WRITE);
    boolean mine = task != null && task.getPersonId().filter(actor.person()::equals).isPresent();
    Project project = mine ? entities.find(Project.class, task.getProjectId()) : null;
    if (project == null || !mayDo(project, spaces.facts(project.getSpaceId(), actor.get()))) {
      throw new AccessDenied("This is somebody else's to do.");
    }
    task.done(done, actor.person());
  }

  private boolean mayDo(Project project, SpaceFacts space) {
    return access.may(READ_MEMBERS, space) && access.mayRead(project.getAudience(), space);
  }

  private void tell(Project project, ProjectTask task, Optional<UUID> before) {
    task.getPersonId()
        .filter(person -> !before.equals(Optional.of(person)) && !task.isDone())
        .ifPresent(
            person ->
                given.fire(
                    new TaskGiven(project.getSpaceId(), project.getId(), task.getId(), person)));
  }

  private void requirePossible(Project project, TaskPlan plan) {
    Dates.requireNear("dueOn", plan.dueOn(), organisations.today());
    if (plan.step() != null) {
      ProjectStep step = entities.find(ProjectStep.class, plan.step());
      if (step == null || !step.getProjectId().equals(project.getId())) {
        throw new Refusal("step", "project.step.gone");
      }
    }
    if (plan.person() != null) {
      requireReader(project, plan.person());
    }
  }

  private void requireReader(Project project, UUID person) {
    SpaceFacts theirs =
        spaces.facts(project.getSpaceId(), new Actor(Optional.of(person), Set.of()));
    if (!theirs.isMember()) {
      throw new Refusal("person", "project.person.notMember");
    }
    boolean leads =
        plugins.kind(theirs.kind()).map(SpaceKind::leadRole).filter(theirs::has).isPresent();
    if (project.getAudience() == Audience.TEAM && !leads) {
      throw new Refusal("person", "task.person.notReader");
    }
  }

  private long count(UUID project) {
    return entities
        .createQuery("SELECT COUNT(t) FROM ProjectTask t WHERE t.projectId = :id", Long.class)
        .setParameter("id", project)
        .getSingleResult();
  }

  private ProjectTask task(Project project, UUID id) {
    ProjectTask task = entities.find(ProjectTask.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || !task.getProjectId().equals(project.getId())) {
      throw new Refusal("", "task.gone");
    }
    return task;
  }

  private Project locked(UUID space, UUID id) {
    access.require(LEAD_THREADS, space);
    Project project = entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (project == null || !project.getSpaceId().equals(space)) {
      throw new Refusal("", "project.gone");
    }
    return project;
  }

  /**
   * Something to do, as its reader may see it.
   *
   * @param task what
   * @param who who does it; empty when nobody does, or its reader is no member
   */
  public record Line(ProjectTask task, Optional<String> who) {}

  /**
   * Something the actor was given.
   *
   * @param task what
   * @param project in which project
   * @param space where
   */
  public record Mine(ProjectTask task, Project project, Space space) {}
}
