package org.palabre.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palabre.commitment.Commitment;
import org.palabre.figures.Asked;
import org.palabre.figures.Period;
import org.palabre.followup.FollowUps.Owed;
import org.palabre.space.Space;

/** Reads what may be followed up, in SQL, along the index {@code commitment_owed}. */
@ApplicationScoped
class FollowUpRows {

  private static final String ABOUT =
      " AND (EXISTS (SELECT 1 FROM theme y WHERE y.id = c.theme_id AND y.category_id = ?)"
          + " OR EXISTS (SELECT 1 FROM project_theme x JOIN theme y ON y.id = x.theme_id"
          + " WHERE x.project_id = c.project_id AND y.category_id = ?))";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected FollowUpRows() {}

  /** A page of ids: the longest overdue first, what has no date last. */
  List<UUID> page(FollowUpScope scope, FollowUpFilter filter, LocalDate today, int skip, int most) {
    List<Object> parameters = new ArrayList<>();
    if (filter.kind() == FollowUpFilter.Kind.LATE) {
      return ids(
          bind(late(scope, filter, today, skip + most, parameters), parameters)
              .setFirstResult(skip)
              .setMaxResults(most));
    }
    String sql =
        "SELECT c.id FROM commitment c WHERE "
            + where(scope, filter, today, parameters)
            + " ORDER BY c.due_on IS NULL, c.due_on, c.id";
    return ids(bind(sql, parameters).setFirstResult(skip).setMaxResults(most));
  }

  /** What is late, state by state: each follows the index in its order, and ends early. */
  private static String late(
      FollowUpScope scope,
      FollowUpFilter filter,
      LocalDate today,
      int most,
      List<Object> parameters) {
    List<String> parts = new ArrayList<>();
    for (String state : List.of("REQUESTED", "PROMISED")) {
      parts.add(
          "(SELECT c.id, c.due_on FROM commitment c WHERE c.state = '%s' AND ".formatted(state)
              + where(scope, filter, today, parameters)
              + " ORDER BY c.due_on, c.id LIMIT "
              + most
              + ")");
    }
    return "SELECT id FROM (" + String.join(" UNION ALL ", parts) + ") late ORDER BY due_on, id";
  }

  long count(FollowUpScope scope, FollowUpFilter filter, LocalDate today) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT COUNT(*) FROM commitment c WHERE " + where(scope, filter, today, parameters);
    return ((Number) bind(sql, parameters).getSingleResult()).longValue();
  }

  /** Who owes how much, the most late first. */
  List<Owed> owed(FollowUpScope scope, FollowUpFilter filter, LocalDate today) {
    List<Object> parameters = new ArrayList<>(List.of(Date.valueOf(today), Date.valueOf(today)));
    String sql =
        "SELECT c.body_id, c.person_id, MAX(c.asked_of), COUNT(*), SUM(COALESCE(c.due_on < ?, 0)),"
            + " MIN(IF(c.due_on < ?, c.due_on, NULL)) FROM commitment c"
            + " WHERE c.state IN ('REQUESTED', 'PROMISED') AND "
            + where(scope, filter, today, parameters)
            + " GROUP BY c.body_id, c.person_id,"
            + " IF(c.body_id IS NULL AND c.person_id IS NULL, c.asked_of, '')"
            + " ORDER BY 5 DESC, 4 DESC, 3";
    return rows(bind(sql, parameters)).stream()
        .map(
            row ->
                new Owed(
                    row[0] == null ? null : id(row[0]),
                    row[1] == null ? null : id(row[1]),
                    (String) row[2],
                    ((Number) row[3]).longValue(),
                    ((Number) row[4]).longValue(),
                    day(row[5])))
        .toList();
  }

  /** The days of what was asked in a period. */
  List<AskedIn> asked(FollowUpScope scope, Period period) {
    List<Object> parameters =
        new ArrayList<>(List.of(Date.valueOf(period.from()), Date.valueOf(period.to())));
    String sql =
        "SELECT c.space_id, c.state, c.requested_on, c.due_on, MIN(a.answered_on),"
            + " MIN(IF(a.moves_to = 'PROMISED', a.answered_on, NULL)), c.ended_on"
            + " FROM commitment c LEFT JOIN answer a ON a.commitment_id = c.id"
            + " WHERE c.requested_on BETWEEN ? AND ? AND "
            + scope.condition(parameters)
            + " GROUP BY c.id";
    return rows(bind(sql, parameters)).stream()
        .map(
            row ->
                new AskedIn(
                    id(row[0]),
                    new Asked(
                        Commitment.State.valueOf((String) row[1]),
                        day(row[2]),
                        day(row[3]),
                        day(row[4]),
                        day(row[5]),
                        day(row[6]))))
        .toList();
  }

  /** Those of these that may be seen. */
  List<UUID> visible(FollowUpScope scope, Collection<UUID> some) {
    List<Object> parameters = new ArrayList<>(some);
    String sql =
        "SELECT c.id FROM commitment c WHERE c.id IN ("
            + String.join(",", some.stream().map(any -> "?").toList())
            + ") AND "
            + scope.condition(parameters)
            + " ORDER BY c.due_on, c.id";
    return ids(bind(sql, parameters));
  }

  /** The spaces that something that may be seen was asked by. */
  Set<UUID> spaces(FollowUpScope scope) {
    List<Object> parameters = new ArrayList<>();
    // One of each is enough, and the first ends the search.
    String sql =
        "SELECT s.id FROM space s WHERE (SELECT 1 FROM commitment c WHERE c.space_id = s.id AND "
            + scope.condition(parameters)
            + " LIMIT 1) = 1";
    return new HashSet<>(ids(bind(sql, parameters)));
  }

  /** Every space, by name: who may read it is asked elsewhere. */
  List<Space> allSpaces() {
    return entities
        .createQuery("SELECT s FROM Space s ORDER BY s.name, s.id", Space.class)
        .getResultList();
  }

  /** Those of these that are shown now to those they are asked of. */
  Set<UUID> shown(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "SELECT DISTINCT d.commitmentId FROM Disclosure d WHERE d.commitmentId IN :ids"
                        + " AND d.statementId IS NULL AND d.revokedAt IS NULL",
                    UUID.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** These, in this order. */
  List<Commitment> commitments(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("SELECT c FROM Commitment c WHERE c.id IN :ids", Commitment.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .sorted(Comparator.comparing(one -> ids.indexOf(one.getId())))
            .toList();
  }

  private static String where(
      FollowUpScope scope, FollowUpFilter filter, LocalDate today, List<Object> parameters) {
    StringBuilder sql = new StringBuilder();
    switch (filter.kind()) {
      case LATE -> sql.append("c.state IN ('REQUESTED', 'PROMISED') AND c.due_on < ? AND ");
      case WAITING, PROMISED ->
          sql.append(
              "c.state = '%s' AND (c.due_on >= ? OR c.due_on IS NULL) AND "
                  .formatted(
                      filter.kind() == FollowUpFilter.Kind.WAITING ? "REQUESTED" : "PROMISED"));
      case KEPT, REFUSED -> sql.append("c.state = '").append(filter.kind()).append("' AND ");
      case ALL -> {}
    }
    if (sql.indexOf("?") >= 0) {
      parameters.add(Date.valueOf(today));
    }
    sql.append(scope.condition(parameters));
    if (filter.body() != null) {
      sql.append(" AND c.body_id = ?");
      parameters.add(filter.body());
    }
    if (filter.person() != null) {
      sql.append(" AND c.person_id = ?");
      parameters.add(filter.person());
    }
    if (filter.category() != null) {
      sql.append(ABOUT);
      parameters.add(filter.category());
      parameters.add(filter.category());
    }
    return sql.toString();
  }

  private Query bind(String sql, List<Object> parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  @SuppressWarnings("unchecked")
  private static List<UUID> ids(Query query) {
    return ((List<Object>) query.getResultList()).stream().map(FollowUpRows::id).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static LocalDate day(Object cell) {
    return cell == null ? null : LocalDate.parse(cell.toString());
  }

  private static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  /**
   * The days of something asked.
   *
   * @param space by which space
   * @param asked its days
   */
  record AskedIn(UUID space, Asked asked) {}
}
