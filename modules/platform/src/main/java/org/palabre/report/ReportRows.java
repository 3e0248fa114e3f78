package org.palabre.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.commitment.Answer;
import org.palabre.commitment.Commitment;
import org.palabre.figures.Period;
import org.palabre.project.Project;
import org.palabre.report.ReportBack.Given;

/** Finds what happened in a space in a period, of what everybody who reads it may read. */
@ApplicationScoped
class ReportRows {

  /** Commitments of a space in threads that everybody reads, with this audience. */
  private static final String IN_OPEN_THREADS =
      " c.spaceId = :space AND c.audience = :audience"
          + " AND NOT EXISTS (SELECT p.id FROM Project p WHERE p.id = c.projectId"
          + " AND p.audience = org.palabre.access.Audience.TEAM)"
          + " AND NOT EXISTS (SELECT t.id FROM Theme t WHERE t.id = c.themeId"
          + " AND t.audience = org.palabre.access.Audience.TEAM)";

  private static final String ASKED = " AND c.requestedOn BETWEEN :from AND :to";

  private static final String LATE = " AND c.dueOn < :today AND c.state IN :open";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected ReportRows() {}

  /** The last statement of a theme in the period. */
  Optional<UUID> lastOf(UUID theme, Period period) {
    Query query =
        entities.createNativeQuery(
            "SELECT s.id FROM theme_statement x JOIN statement s ON s.id = x.statement_id"
                + " WHERE x.theme_id = ?1 AND s.state = 'PUBLISHED'"
                + " AND s.counted_on BETWEEN ?2 AND ?3 ORDER BY x.statement_id DESC LIMIT 1");
    return ids(query, theme, period).stream().findFirst();
  }

  /** The last statements of the period that are in no theme everybody reads. */
  List<UUID> ungrouped(UUID space, Period period, int limit) {
    Query query =
        entities.createNativeQuery(
            "SELECT s.id FROM statement s WHERE s.space_id = ?1 AND s.state = 'PUBLISHED'"
                + " AND s.counted_on BETWEEN ?2 AND ?3 AND NOT EXISTS (SELECT 1 FROM"
                + " theme_statement x JOIN theme t ON t.id = x.theme_id"
                + " WHERE x.statement_id = s.id AND t.audience = 'SPACE')"
                + " ORDER BY s.counted_on DESC, s.id DESC");
    return ids(query.setMaxResults(limit), space, period);
  }

  /** The latest project that answers a theme. */
  Optional<UUID> projectOf(UUID theme) {
    return entities
        .createQuery(
            "SELECT p.id FROM Project p JOIN p.themes t WHERE t = :theme"
                + " AND p.audience = :audience ORDER BY p.id DESC",
            UUID.class)
        .setParameter("theme", theme)
        .setParameter("audience", Audience.SPACE)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The projects decided in the period, in their order. */
  List<Project> decided(UUID space, Period period, ZoneId zone) {
    return projects(
        "(p.startedOn BETWEEN :from AND :to OR (p.startedOn IS NULL"
            + " AND p.createdAt >= :begin AND p.createdAt < :end)) ORDER BY p.id",
        space,
        period,
        zone);
  }

  /** The projects that ended in the period, or of which somebody said what changed, in it. */
  List<Project> changed(UUID space, Period period, ZoneId zone) {
    return projects(
        "(p.endedOn BETWEEN :from AND :to OR EXISTS (SELECT v.id FROM OutcomeVoice v"
            + " WHERE v.projectId = p.id AND v.toldAt >= :begin AND v.toldAt < :end))"
            + " ORDER BY p.endedOn, p.id",
        space,
        period,
        zone);
  }

  /** What was asked in the period, first asked first. */
  Some<Commitment> asked(UUID space, Period period, int most) {
    return new Some<>(
        dated(
                commitments("c", ASKED + " ORDER BY c.requestedOn, c.id", Commitment.class, space),
                period)
            .setMaxResults(most)
            .getResultList(),
        dated(commitments("COUNT(c)", ASKED, Long.class, space), period).getSingleResult());
  }

  /** How much was asked in the period that the team keeps to itself, in threads everybody reads. */
  long hidden(UUID space, Period period) {
    return dated(commitments("COUNT(c)", ASKED, Long.class, space), period)
        .setParameter("audience", Audience.TEAM)
        .getSingleResult();
  }

  /** What is owed since before this day, longest first. */
  Some<Commitment> late(UUID space, LocalDate today, int most) {
    return new Some<>(
        owed(commitments("c", LATE + " ORDER BY c.dueOn, c.id", Commitment.class, space), today)
            .setMaxResults(most)
            .getResultList(),
        owed(commitments("COUNT(c)", LATE, Long.class, space), today).getSingleResult());
  }

  /** The answers of the period, first answered first. */
  List<Given> answers(UUID space, Period period) {
    return entities
        .createQuery(
            "SELECT c, a FROM Answer a, Commitment c WHERE c.id = a.commitmentId AND"
                + IN_OPEN_THREADS
                + " AND a.answeredOn BETWEEN :from AND :to ORDER BY a.answeredOn, a.id",
            Object[].class)
        .setParameter("space", space)
        .setParameter("audience", Audience.SPACE)
        .setParameter("from", period.from())
        .setParameter("to", period.to())
        .getResultStream()
        .map(row -> new Given((Commitment) row[0], (Answer) row[1]))
        .toList();
  }

  private List<Project> projects(String which, UUID space, Period period, ZoneId zone) {
    TypedQuery<Project> query =
        entities
            .createQuery(
                "SELECT p FROM Project p WHERE p.spaceId = :space AND p.audience = :audience AND "
                    + which,
                Project.class)
            .setParameter("space", space)
            .setParameter("audience", Audience.SPACE)
            .setParameter("begin", period.from().atStartOfDay(zone).toInstant())
            .setParameter("end", period.to().plusDays(1).atStartOfDay(zone).toInstant());
    return dated(query, period).getResultList();
  }

  private <T> TypedQuery<T> commitments(String what, String which, Class<T> type, UUID space) {
    return entities
        .createQuery("SELECT " + what + " FROM Commitment c WHERE" + IN_OPEN_THREADS + which, type)
        .setParameter("space", space)
        .setParameter("audience", Audience.SPACE);
  }

  private static <T> TypedQuery<T> dated(TypedQuery<T> query, Period period) {
    return query.setParameter("from", period.from()).setParameter("to", period.to());
  }

  private static <T> TypedQuery<T> owed(TypedQuery<T> query, LocalDate today) {
    return query
        .setParameter("today", today)
        .setParameter("open", List.of(Commitment.State.REQUESTED, Commitment.State.PROMISED));
  }

  private static List<UUID> ids(Query query, UUID of, Period period) {
    List<?> found =
        query
            .setParameter(1, of)
            .setParameter(2, Date.valueOf(period.from()))
            .setParameter(3, Date.valueOf(period.to()))
            .getResultList();
    return found.stream().map(cell -> UUID.fromString(cell.toString())).toList();
  }
}
