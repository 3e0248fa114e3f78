package org.palabre.commitment;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.project.Projects;
import org.palabre.spi.SpaceFacts;
import org.palabre.theme.Themes;

/** Reads commitments and answers, for whoever may read their space. */
@ApplicationScoped
public class Commitments {

  /** Nobody's id: an empty list of ids is no list in JPQL. */
  private static final UUID NONE = new UUID(0, 0);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final Projects projects;
  private final Themes themes;

  /** For the container's proxy. */
  protected Commitments() {
    this(null, null, null);
  }

  @Inject
  Commitments(Access access, Projects projects, Themes themes) {
    this.access = access;
    this.projects = projects;
    this.themes = themes;
  }

  /**
   * The commitments of these projects and themes that the actor may read, in the order they were
   * asked.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public List<Commitment> of(SpaceFacts space, Collection<UUID> projects, Collection<UUID> themes) {
    access.require(READ_SPACE, space);
    boolean all = access.mayRead(Audience.TEAM, space);
    return every(space, projects, themes).stream()
        .filter(one -> all || one.getAudience() == Audience.SPACE)
        .toList();
  }

  /** How many commitments of these projects and themes the actor may not read. */
  public long countHidden(SpaceFacts space, Collection<UUID> projects, Collection<UUID> themes) {
    access.require(READ_SPACE, space);
    return access.mayRead(Audience.TEAM, space)
        ? 0
        : every(space, projects, themes).stream()
            .filter(one -> one.getAudience() == Audience.TEAM)
            .count();
  }

  /**
   * One commitment of a space; empty when there is none, or the actor may not read it, or not the
   * project or theme it is for.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the space
   */
  public Optional<Commitment> find(SpaceFacts space, UUID id) {
    access.require(READ_SPACE, space);
    return Optional.ofNullable(entities.find(Commitment.class, id))
        .filter(one -> one.getSpaceId().equals(space.id()))
        .filter(one -> access.mayRead(one.getAudience(), space))
        .filter(one -> isReached(one.getProjectId(), of -> projects.find(space, of)))
        .filter(one -> isReached(one.getThemeId(), of -> themes.find(space, of)));
  }

  private static boolean isReached(Optional<UUID> origin, Function<UUID, Optional<?>> find) {
    return origin.map(find).map(Optional::isPresent).orElse(true);
  }

  /**
   * Those of commitments found here that may still be written down otherwise: nobody outside is
   * shown them, nobody answered.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not lead the space
   */
  public Set<UUID> unsettled(SpaceFacts space, Collection<Commitment> commitments) {
    access.require(LEAD_THREADS, space);
    return commitments.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "SELECT c.id FROM Commitment c WHERE c.id IN :ids"
                        + " AND NOT EXISTS (SELECT a FROM Answer a WHERE a.commitmentId = c.id)"
                        + " AND NOT EXISTS (SELECT d FROM Disclosure d WHERE d.commitmentId = c.id"
                        + " AND d.revokedAt IS NULL)",
                    UUID.class)
                .setParameter("ids", commitments.stream().map(Commitment::getId).toList())
                .getResultList());
  }

  /** The answers to commitments found here, by commitment, oldest first. */
  public Map<UUID, List<Answer>> answers(Collection<Commitment> commitments) {
    return commitments.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "SELECT a FROM Answer a WHERE a.commitmentId IN :ids"
                    + " ORDER BY a.answeredOn, a.id",
                Answer.class)
            .setParameter("ids", commitments.stream().map(Commitment::getId).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(Answer::getCommitmentId));
  }

  /**
   * What was shown of a commitment to those it is asked of, and of it alone: every record, also
   * those taken back, oldest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not lead the space
   */
  public List<Disclosure> disclosures(SpaceFacts space, Commitment commitment) {
    access.require(LEAD_THREADS, space);
    return entities
        .createQuery(
            "SELECT d FROM Disclosure d WHERE d.commitmentId = :id ORDER BY d.id", Disclosure.class)
        .setParameter("id", commitment.getId())
        .getResultList();
  }

  private List<Commitment> every(
      SpaceFacts space, Collection<UUID> projects, Collection<UUID> themes) {
    return projects.isEmpty() && themes.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT c FROM Commitment c WHERE c.spaceId = :space"
                    + " AND (c.projectId IN :projects OR c.themeId IN :themes)"
                    + " ORDER BY c.requestedOn, c.id",
                Commitment.class)
            .setParameter("space", space.id())
            .setParameter("projects", projects.isEmpty() ? Set.of(NONE) : projects)
            .setParameter("themes", themes.isEmpty() ? Set.of(NONE) : themes)
            .getResultList();
  }
}
