package org.palabre.project.journal;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.project.Dates;
import org.palabre.project.Project;
import org.palabre.spi.SpaceFacts;

/** The journals of projects: read by whoever reads the project, written by those who lead. */
@ApplicationScoped
public class Journals {

  private static final int MOST = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Event<JournalTold> told;
  private final JournalPictures pictures;

  /** For the container's proxy. */
  protected Journals() {
    this(null, null, null, null, null);
  }

  @Inject
  Journals(
      Access access,
      CurrentActor actor,
      Organisations organisations,
      Event<JournalTold> told,
      JournalPictures pictures) {
    this.access = access;
    this.actor = actor;
    this.organisations = organisations;
    this.told = told;
    this.pictures = pictures;
  }

  /**
   * What was told of a project found by {@link org.palabre.project.Projects}, latest first, as far
   * as the actor may read it.
   *
   * @param skip how many of the latest to leave out
   * @param limit how many at most
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<ProjectEntry> of(SpaceFacts space, Project project, int skip, int limit) {
    access.require(READ_SPACE, space);
    return entities
        .createQuery(
            "SELECT j FROM ProjectJournalEntry j WHERE j.projectId = :project AND j.audience IN"
                + " :mine ORDER BY j.toldOn DESC, j.id DESC",
            ProjectEntry.class)
        .setParameter("project", project.getId())
        .setParameter("mine", audiences(space))
        .setHint("eclipselink.batch", "j.pictures")
        .setHint("eclipselink.batch.type", "IN")
        .setFirstResult(skip)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How much was told that the actor may read. */
  public long count(SpaceFacts space, Project project) {
    access.require(READ_SPACE, space);
    return entities
        .createQuery(
            "SELECT COUNT(j) FROM ProjectJournalEntry j WHERE j.projectId = :project"
                + " AND j.audience IN :mine",
            Long.class)
        .setParameter("project", project.getId())
        .setParameter("mine", audiences(space))
        .getSingleResult();
  }

  private List<Audience> audiences(SpaceFacts space) {
    return access.mayRead(Audience.TEAM, space)
        ? List.of(Audience.SPACE, Audience.TEAM)
        : List.of(Audience.SPACE);
  }

  /** Tells something of a project, without a photograph. */
  @Transactional
  public ProjectEntry tell(UUID space, UUID id, Telling telling, UUID key) {
    return tell(space, id, telling, Optional.empty(), key);
  }

  /**
   * Tells something of a project.
   *
   * @param photo a photograph that comes with it
   * @param key made for the form: the same form sent twice tells it once
   * @return what was told
   * @throws Refusal if the day is not yet, more people would read it than the project, or five
   *     hundred things were told already
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public ProjectEntry tell(UUID space, UUID id, Telling telling, Optional<Photo> photo, UUID key) {
    Project project = locked(space, id);
    requirePossible(project, telling);
    Optional<ProjectEntry> before =
        entities
            .createQuery(
                "SELECT j FROM ProjectJournalEntry j WHERE j.projectId = :project AND j.sentKey ="
                    + " :key",
                ProjectEntry.class)
            .setParameter("project", id)
            .setParameter("key", key)
            .getResultStream()
            .findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    long already =
        entities
            .createQuery(
                "SELECT COUNT(j) FROM ProjectJournalEntry j WHERE j.projectId = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    if (already >= MOST) {
      throw new Refusal("words", "projectjournal.many", MOST);
    }
    ProjectEntry entry = new ProjectEntry(id, telling, actor.person(), key);
    entities.persist(entry);
    entities.flush();
    photo.ifPresent(one -> pictures.add(space, entry, one));
    if (telling.audience() == Audience.SPACE) {
      told.fire(new JournalTold(space, id, entry.getId()));
    }
    return entry;
  }

  /** Tells something otherwise, without another photograph. */
  @Transactional
  public void rewrite(UUID space, UUID id, UUID entryId, int seen, Telling telling) {
    rewrite(space, id, entryId, seen, telling, Optional.empty());
  }

  /**
   * Tells something otherwise, or to other people: once it is shown to whoever reads the project,
   * they are told.
   *
   * @param seen the version the actor saw
   * @param photo one more photograph
   * @throws Refusal if somebody changed it since, it is gone, or for the reasons of {@link #tell}
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void rewrite(
      UUID space, UUID id, UUID entryId, int seen, Telling telling, Optional<Photo> photo) {
    Project project = locked(space, id);
    write(space, project, entry(id, entryId, seen), telling, photo);
  }

  /**
   * The same, once a picture of it was taken away for good, which makes room for another: all of
   * it, or nothing.
   *
   * @param picture which one; if it is gone already, that is as well
   * @throws Refusal as {@link #rewrite}
   * @throws org.palabre.access.AccessDenied if the actor may not lead threads there
   */
  @Transactional
  public void rewriteWithout(
      UUID picture,
      UUID space,
      UUID id,
      UUID entryId,
      int seen,
      Telling telling,
      Optional<Photo> photo) {
    Project project = locked(space, id);
    ProjectEntry entry = entry(id, entryId, seen);
    pictures.remove(space, entry, picture);
    write(space, project, entry, telling, photo);
  }

  private void write(
      UUID space, Project project, ProjectEntry entry, Telling telling, Optional<Photo> photo) {
    requirePossible(project, telling);
    Audience before = entry.getAudience();
    entry.write(telling);
    if (before != telling.audience()) {
      // Otherwise a picture keeps to whom somebody shows it among the documents.
      pictures.follow(space, project, entry);
    }
    photo.ifPresent(one -> pictures.add(space, entry, one));
    if (before == Audience.TEAM && telling.audience() == Audience.SPACE) {
      told.fire(new JournalTold(space, project.getId(), entry.getId()));
    }
  }

  /** Takes back what was told, with its pictures. */
  @Transactional
  public void remove(UUID space, UUID id, UUID entryId) {
    locked(space, id);
    ProjectEntry entry = entry(id, entryId);
    pictures.removeAll(space, entry);
    entities.remove(entry);
  }

  private void requirePossible(Project project, Telling telling) {
    Dates.requirePast("toldOn", telling.on(), organisations.today());
    if (project.getAudience() == Audience.TEAM && telling.audience() != Audience.TEAM) {
      throw new Refusal("audience", "projectjournal.audience.wider");
    }
  }

  private ProjectEntry entry(UUID project, UUID id, int seen) {
    ProjectEntry entry = entry(project, id);
    if (entry.getVersion() != seen) {
      throw new Refusal("", "projectjournal.overtaken");
    }
    return entry;
  }

  private ProjectEntry entry(UUID project, UUID id) {
    return Optional.ofNullable(
            entities.find(ProjectEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(entry -> entry.getProjectId().equals(project))
        .orElseThrow(() -> new Refusal("", "projectjournal.gone"));
  }

  private Project locked(UUID space, UUID id) {
    access.require(LEAD_THREADS, space);
    Project project = entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (project == null || !project.getSpaceId().equals(space)) {
      throw new Refusal("", "project.gone");
    }
    return project;
  }
}
