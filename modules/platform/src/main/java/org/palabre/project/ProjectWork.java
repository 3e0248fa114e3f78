package org.palabre.project;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project.State;
import org.palabre.space.Space;
import org.palabre.space.SpaceMember;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemesMerged;

/** Opens projects and moves them on, for those who lead their space. */
@ApplicationScoped
public class ProjectWork {

  static final int LONGEST_STEP = 300;
  private static final int LONGEST_PART = 120;
  private static final int LONGEST_CHANGE = 2_000;
  private static final int MOST_STEPS = 200;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Event<ProjectMoved> moved;
  private final Event<ProjectShownTo> shownTo;

  /** For the container's proxy. */
  protected ProjectWork() {
    this(null, null, null, null, null);
  }

  @Inject
  ProjectWork(
      Access access,
      CurrentActor actor,
      Organisations organisations,
      Event<ProjectMoved> moved,
      Event<ProjectShownTo> shownTo) {
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
    this.moved = moved;
    this.shownTo = shownTo;
  }

  /**
   * Opens a project that answers themes of its space.
   *
   * @param key made for the form: the same form sent twice opens one project
   * @throws Refusal if there is no theme, or one is not in this space
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public Project open(
      UUID space, ProjectDescription description, Collection<UUID> themes, UUID key) {
    access.require(LEAD_THREADS, space);
    requireNear("startedOn", description.startedOn());
    requireOwn(space, themes);
    Optional<Project> before = sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    Project project = new Project(space, description, themes, actor.person(), key);
    entities.persist(project);
    entities.flush();
    moved.fire(new ProjectMoved(space, project.getId(), ProjectMoved.What.OPENED));
    return project;
  }

  /**
   * Opens a project that answers no theme, such as what won a vote: for plugins, whose own pages
   * say where it comes from.
   *
   * @param key made for what it comes from: asked twice, one project is opened
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public Project openAlone(UUID space, ProjectDescription description, UUID key) {
    access.require(LEAD_THREADS, space);
    requireNear("startedOn", description.startedOn());
    entities.find(Space.class, space, LockModeType.PESSIMISTIC_WRITE);
    Optional<Project> before = sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    Project project = new Project(space, description, List.of(), actor.person(), key);
    entities.persist(project);
    entities.flush();
    moved.fire(new ProjectMoved(space, project.getId(), ProjectMoved.What.OPENED));
    return project;
  }

  /**
   * Changes what a project says of itself, and the themes it answers.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed it since, a theme is not in this space, or it answered one
   *     and would answer none
   */
  @Transactional
  public void describe(
      UUID space, UUID id, int seen, ProjectDescription description, Collection<UUID> themes) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    if (project.getVersion() != seen) {
      throw new Refusal("", "project.overtaken");
    }
    requireNear("startedOn", description.startedOn());
    LocalDate due = project.getDueOn();
    if (due != null && description.startedOn() != null && due.isBefore(description.startedOn())) {
      throw new Refusal("startedOn", "project.startAfterDue");
    }
    if (!project.getThemes().isEmpty() || !themes.isEmpty()) {
      requireOwn(space, themes);
    }
    boolean otherReaders = project.getAudience() != description.audience();
    project.describe(description);
    project.answer(themes);
    if (otherReaders) {
      shownTo.fire(new ProjectShownTo(space, id));
    }
  }

  /**
   * Moves a project on in its life, or back.
   *
   * @param change what it changed, or why it is set aside; needed when it is set aside
   * @param on the day; today when null
   * @throws Refusal if it is there already, the day is not yet or before its beginning, or no
   *     reason is given for setting it aside
   */
  @Transactional
  public void move(UUID space, UUID id, State to, LocalDate on, String change) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    if (project.getState() == to) {
      throw new Refusal("", "project.moved");
    }
    LocalDate today = organisations.today();
    LocalDate day = on == null ? today : on;
    Dates.requirePlausible("endedOn", day);
    Dates.requirePast("endedOn", day, today);
    if (project.getStartedOn() != null && day.isBefore(project.getStartedOn())) {
      throw new Refusal("endedOn", "project.endedBeforeStart");
    }
    String told = PlainText.optionalLines("change", change, LONGEST_CHANGE);
    if (to == State.SET_ASIDE && told.isEmpty()) {
      throw new Refusal("change", "project.reason");
    }
    project.move(to, day, told);
    switch (to) {
      case UNDERWAY -> fire(project, ProjectMoved.What.BEGUN);
      case DONE -> fire(project, ProjectMoved.What.DONE);
      case SET_ASIDE -> fire(project, ProjectMoved.What.SET_ASIDE);
      case PREPARED -> {
        // Back to the drawing board: nothing to tell.
      }
    }
  }

  /**
   * Says who reads what a project costs: whoever reads it, or those who lead its space.
   *
   * @param seen the version the actor saw
   * @throws Refusal if somebody changed the project since, or nobody is named
   */
  @Transactional
  public void showBudget(UUID space, UUID id, int seen, Audience readers) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    if (project.getVersion() != seen) {
      throw new Refusal("", "project.overtaken");
    }
    if (readers == null) {
      throw new Refusal("audience", "audience.needed");
    }
    project.showBudgetTo(readers);
  }

  /**
   * Asks those who spoke what changed.
   *
   * @throws Refusal if the project is not done, or they were asked already
   */
  @Transactional
  public void askSpeakers(UUID space, UUID id) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    if (project.getState() != State.DONE) {
      throw new Refusal("", "project.ask.notDone");
    }
    if (project.getAskedAt().isPresent()) {
      throw new Refusal("", "project.ask.already");
    }
    project.asked();
    fire(project, ProjectMoved.What.SPEAKERS_ASKED);
  }

  /**
   * Writes down something to do.
   *
   * @param dueOn when it should be done, or null
   * @param key made for the form: the same form sent twice adds one step
   */
  @Transactional
  public void addStep(UUID space, UUID id, String what, LocalDate dueOn, UUID key) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    String sound = PlainText.line("step", what, LONGEST_STEP);
    Dates.requirePlausible("stepDue", dueOn);
    requireNear("stepDue", dueOn);
    List<ProjectStep> steps =
        entities
            .createQuery("SELECT s FROM ProjectStep s WHERE s.projectId = :id", ProjectStep.class)
            .setParameter("id", id)
            .getResultList();
    if (steps.stream().anyMatch(step -> step.isSentWith(key))) {
      return;
    }
    if (steps.size() >= MOST_STEPS) {
      throw new Refusal("step", "project.step.tooMany", MOST_STEPS);
    }
    entities.persist(new ProjectStep(project.getId(), sound, dueOn, key));
  }

  /** Notes that something was done today, or that it is not done after all. */
  @Transactional
  public void tickStep(UUID space, UUID id, UUID stepId, boolean done) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    ProjectStep step = step(project, stepId);
    if (done == (step.getDoneOn() == null)) {
      step.done(done ? organisations.today() : null);
      if (done) {
        fire(project, ProjectMoved.What.STEP_DONE);
      }
    }
  }

  /** Strikes something out that will not be done. The days it did not hold stay told. */
  @Transactional
  public void removeStep(UUID space, UUID id, UUID stepId) {
    access.require(LEAD_THREADS, space);
    ProjectStep step = step(locked(space, id), stepId);
    entities
        .createQuery("SELECT t FROM ProjectTask t WHERE t.stepId = :step", ProjectTask.class)
        .setParameter("step", stepId)
        .getResultList()
        .forEach(ProjectTask::leaveStep);
    entities
        .createQuery("SELECT d FROM Delay d WHERE d.stepId = :step", Delay.class)
        .setParameter("step", stepId)
        .getResultList()
        .forEach(Delay::outliveStep);
    entities.flush();
    entities.remove(step);
  }

  /**
   * Notes that a member of the space carries a project.
   *
   * @throws Refusal if they are no member
   */
  @Transactional
  public void addPerson(UUID space, UUID id, UUID person, String part) {
    access.require(LEAD_THREADS, space);
    Project project = locked(space, id);
    String sound = PlainText.optionalLine("part", part, LONGEST_PART);
    boolean member =
        !entities
            .createQuery(
                "SELECT m FROM SpaceMember m WHERE m.spaceId = :space AND m.personId = :person",
                SpaceMember.class)
            .setParameter("space", space)
            .setParameter("person", person)
            .getResultList()
            .isEmpty();
    if (!member) {
      throw new Refusal("person", "project.person.notMember");
    }
    entities.merge(new ProjectPerson(project.getId(), person, sound));
  }

  /** Notes that somebody does not carry a project any more. */
  @Transactional
  public void removePerson(UUID space, UUID id, UUID person) {
    access.require(LEAD_THREADS, space);
    ProjectPerson found =
        entities.find(
            ProjectPerson.class, new ProjectPerson.Key(locked(space, id).getId(), person));
    if (found != null) {
      entities.remove(found);
    }
  }

  /** A project that answered a theme answers the one it became part of. */
  void follow(@Observes ThemesMerged merged) {
    entities
        .createQuery("SELECT p FROM Project p JOIN p.themes t WHERE t = :theme", Project.class)
        .setParameter("theme", merged.from())
        .getResultList()
        .forEach(project -> project.replace(merged.from(), merged.into()));
  }

  private void requireNear(String field, LocalDate date) {
    Dates.requireNear(field, date, organisations.today());
  }

  private Optional<Project> sentWith(UUID space, UUID key) {
    return entities
        .createQuery(
            "SELECT p FROM Project p WHERE p.spaceId = :space AND p.sentKey = :key", Project.class)
        .setParameter("space", space)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  private ProjectStep step(Project project, UUID id) {
    ProjectStep step = entities.find(ProjectStep.class, id);
    if (step == null || !step.getProjectId().equals(project.getId())) {
      throw new Refusal("", "project.step.gone");
    }
    return step;
  }

  private Project locked(UUID space, UUID id) {
    Project project = entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (project == null || !project.getSpaceId().equals(space)) {
      throw new Refusal("", "project.gone");
    }
    return project;
  }

  /** Locks the themes, so that two sendings of one form come one after the other. */
  private void requireOwn(UUID space, Collection<UUID> themes) {
    Set<UUID> wanted = new HashSet<>(themes);
    if (wanted.isEmpty()) {
      throw new Refusal("themes", "project.themes.none");
    }
    List<Theme> own =
        entities
            .createQuery(
                "SELECT t FROM Theme t WHERE t.id IN :ids AND t.spaceId = :space"
                    + " AND t.mergedInto IS NULL ORDER BY t.id",
                Theme.class)
            .setParameter("ids", wanted)
            .setParameter("space", space)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (own.size() != wanted.size()) {
      throw new Refusal("themes", "project.themes.gone");
    }
  }

  private void fire(Project project, ProjectMoved.What what) {
    moved.fire(new ProjectMoved(project.getSpaceId(), project.getId(), what));
  }
}
