package org.palabre.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.project.Projects;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Spoken;
import org.palabre.theme.Theme;
import org.palabre.theme.Themes;

/**
 * What became of what was said across several spaces, for front pages. The caller names the spaces,
 * which are those its reader may read; of them only what whoever reads them may read is told.
 */
@ApplicationScoped
public class WhatBecame {

  /** Looked through for answers whose thread can be shown. */
  private static final int LOOKED_AT = 40;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Projects projects;
  private final Themes themes;
  private final Spaces spaces;
  private final Organisations organisations;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected WhatBecame() {
    this(null, null, null, null, null);
  }

  @Inject
  WhatBecame(
      Projects projects,
      Themes themes,
      Spaces spaces,
      Organisations organisations,
      CurrentActor actor) {
    this.projects = projects;
    this.themes = themes;
    this.spaces = spaces;
    this.organisations = organisations;
    this.actor = actor;
  }

  /** How much was decided and asked in these spaces. */
  public Standing standing(Collection<UUID> of) {
    if (of.isEmpty()) {
      return new Standing(0, 0, 0);
    }
    Object[] asked =
        entities
            .createQuery(
                "SELECT COUNT(c), SUM(CASE WHEN c.state IN :open AND c.dueOn < :today THEN 1 ELSE"
                    + " 0 END) FROM Commitment c WHERE c.spaceId IN :spaces AND c.audience = :all",
                Object[].class)
            .setParameter("open", List.of(Commitment.State.REQUESTED, Commitment.State.PROMISED))
            .setParameter("today", organisations.today())
            .setParameter("spaces", of)
            .setParameter("all", Audience.SPACE)
            .getSingleResult();
    long decided =
        entities
            .createQuery(
                "SELECT COUNT(p) FROM Project p WHERE p.spaceId IN :spaces AND p.audience = :all",
                Long.class)
            .setParameter("spaces", of)
            .setParameter("all", Audience.SPACE)
            .getSingleResult();
    return new Standing(
        decided, (Long) asked[0], asked[1] == null ? 0 : ((Number) asked[1]).longValue());
  }

  /** The last answers in these spaces, latest first, each of another thread. */
  public List<Answered> latest(Collection<UUID> of, int limit) {
    if (of.isEmpty()) {
      return List.of();
    }
    Map<UUID, Answered> byThread = new LinkedHashMap<>();
    List<Object[]> rows =
        entities
            .createQuery(
                "SELECT a, c FROM Answer a, Commitment c WHERE c.id = a.commitmentId"
                    + " AND c.spaceId IN :spaces AND c.audience = :all AND a.reopens = FALSE"
                    + " ORDER BY a.answeredOn DESC, a.id DESC",
                Object[].class)
            .setParameter("spaces", of)
            .setParameter("all", Audience.SPACE)
            .setMaxResults(LOOKED_AT)
            .getResultList();
    for (Object[] row : rows) {
      if (byThread.size() < limit) {
        Commitment asked = (Commitment) row[1];
        UUID thread = asked.getProjectId().orElseGet(() -> asked.getThemeId().orElseThrow());
        if (!byThread.containsKey(thread)) {
          answered((Answer) row[0], asked).ifPresent(one -> byThread.put(thread, one));
        }
      }
    }
    return List.copyOf(byThread.values());
  }

  private Optional<Answered> answered(Answer answer, Commitment asked) {
    SpaceFacts space = spaces.facts(asked.getSpaceId(), actor.get());
    if (asked.getProjectId().isPresent()) {
      return projects
          .find(space, asked.getProjectId().get())
          .map(
              project ->
                  new Answered(
                      answer, asked, project.getName(), project.getId(), quote(space, project)));
    }
    return asked
        .getThemeId()
        .flatMap(id -> themes.find(space, id))
        .map(
            theme ->
                new Answered(answer, asked, theme.getName(), theme.getId(), quote(space, theme)));
  }

  private Optional<Spoken> quote(SpaceFacts space, Project project) {
    return project.getThemes().stream()
        .sorted()
        .flatMap(id -> themes.find(space, id).stream())
        .flatMap(theme -> quote(space, theme).stream())
        .findFirst();
  }

  private Optional<Spoken> quote(SpaceFacts space, Theme theme) {
    return themes.statements(space, theme, Optional.empty(), 1).stream().findFirst();
  }

  /**
   * How much was decided and asked.
   *
   * @param projects how many projects there are
   * @param commitments how much was asked of departments, officials and others
   * @param late how many of those are late
   */
  public record Standing(long projects, long commitments, long late) {}

  /**
   * An answer, and the thread it belongs to.
   *
   * @param answer the answer
   * @param commitment what it answers
   * @param thread the name of the thread
   * @param id the thread's id: of its project, or of its theme
   * @param quote somebody who said it; empty when nobody's words are shown
   */
  public record Answered(
      Answer answer, Commitment commitment, String thread, UUID id, Optional<Spoken> quote) {}
}
