package org.palabre.project;

import static org.palabre.access.PlatformPermission.READ_MEMBERS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.spi.SpaceFacts;

/** Reads projects, for whoever may read their space. */
@ApplicationScoped
public class Projects {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;

  /** For the container's proxy. */
  protected Projects() {
    this(null);
  }

  @Inject
  Projects(Access access) {
    this.access = access;
  }

  /**
   * The projects of a space that the actor may read, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Project> of(SpaceFacts space) {
    access.require(READ_SPACE, space);
    return entities
        .createQuery(
            "SELECT p FROM Project p WHERE p.spaceId = :space AND p.audience IN :audiences"
                + " ORDER BY p.id DESC",
            Project.class)
        .setParameter("space", space.id())
        .setParameter("audiences", audiences(space))
        .setHint("eclipselink.batch", "p.themes")
        .setHint("eclipselink.batch.type", "IN")
        .getResultList();
  }

  /**
   * One project of a space; empty when there is none, or the actor may not read it.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Project> find(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    return Optional.ofNullable(entities.find(Project.class, id))
        .filter(project -> project.getSpaceId().equals(space.id()))
        .filter(project -> access.mayRead(project.getAudience(), space));
  }

  /** The projects that answer one of these themes, that the actor may read, latest first. */
  public List<Project> ofThemes(SpaceFacts space, Collection<UUID> themes) {
    access.require(READ_SPACE, space);
    return themes.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT DISTINCT p FROM Project p JOIN p.themes t WHERE t IN :themes"
                    + " AND p.spaceId = :space AND p.audience IN :audiences ORDER BY p.id DESC",
                Project.class)
            .setParameter("themes", themes)
            .setParameter("space", space.id())
            .setParameter("audiences", audiences(space))
            .getResultList();
  }

  /** How many projects answer one of these themes that the actor may not read. */
  public long countHidden(SpaceFacts space, Collection<UUID> themes) {
    access.require(READ_SPACE, space);
    if (themes.isEmpty() || access.mayRead(Audience.TEAM, space)) {
      return 0;
    }
    return entities
        .createQuery(
            "SELECT COUNT(DISTINCT p) FROM Project p JOIN p.themes t WHERE t IN :themes"
                + " AND p.spaceId = :space AND p.audience = :team",
            Long.class)
        .setParameter("themes", themes)
        .setParameter("space", space.id())
        .setParameter("team", Audience.TEAM)
        .getSingleResult();
  }

  /** The steps of a project found here, in the order they were written. */
  public List<ProjectStep> steps(Project project) {
    return entities
        .createQuery(
            "SELECT s FROM ProjectStep s WHERE s.projectId = :project ORDER BY s.id",
            ProjectStep.class)
        .setParameter("project", project.getId())
        .getResultList();
  }

  /** How many people carry a project found here. */
  public long countPeople(Project project) {
    return entities
        .createQuery(
            "SELECT COUNT(p) FROM ProjectPerson p WHERE p.projectId = :project", Long.class)
        .setParameter("project", project.getId())
        .getSingleResult();
  }

  /**
   * Who carries a project found here, by name: for members of its space; nobody else is told.
   *
   * @throws org.palabre.access.AccessDenied if the actor is no member
   */
  public List<Carrier> people(SpaceFacts space, Project project) {
    access.require(READ_MEMBERS, space);
    return entities
        .createQuery(
            "SELECT n.id, n.name, p.part FROM ProjectPerson p, Person n"
                + " WHERE p.projectId = :project AND n.id = p.personId ORDER BY n.name",
            Object[].class)
        .setParameter("project", project.getId())
        .getResultStream()
        .map(row -> new Carrier((UUID) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  private List<Audience> audiences(SpaceFacts space) {
    return access.mayRead(Audience.TEAM, space)
        ? List.of(Audience.SPACE, Audience.TEAM)
        : List.of(Audience.SPACE);
  }

  /**
   * Somebody who carries a project.
   *
   * @param person their id
   * @param name their name
   * @param part what they do in it; empty when nobody said
   */
  public record Carrier(UUID person, String name, String part) {}
}
