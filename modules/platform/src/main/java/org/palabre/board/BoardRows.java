package org.palabre.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.project.Project;

/**
 * Finds the projects to show, in SQL. What is late is worked out of days each time, never kept: of
 * a project that goes on, its own day, those of its steps and of what there is to do in it.
 */
@ApplicationScoped
class BoardRows {

  private static final String NEVER = "'9999-12-31'";

  /** The earliest day something is due in a project {@code p} that goes on; null for none. */
  private static final String DUE =
      "IF(p.state IN ('PREPARED', 'UNDERWAY'), NULLIF(LEAST(COALESCE(p.due_on, "
          + NEVER
          + "), COALESCE((SELECT MIN(s.due_on) FROM project_step s WHERE s.project_id = p.id"
          + " AND s.done_on IS NULL), "
          + NEVER
          + "), COALESCE((SELECT MIN(t.due_on) FROM project_task t WHERE t.project_id = p.id"
          + " AND t.done_at IS NULL), "
          + NEVER
          + ")), "
          + NEVER
          + "), NULL)";

  private static final String STATES = "FIELD(state, 'PREPARED', 'UNDERWAY', 'DONE', 'SET_ASIDE')";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected BoardRows() {}

  /**
   * The first projects of each state, and how many there are.
   *
   * @param most how many of each state
   */
  Map<Project.State, Found> columns(BoardScope scope, LocalDate today, int most) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT id, state, many FROM (SELECT id, state, COUNT(*) OVER (PARTITION BY state) AS many,"
            + " ROW_NUMBER() OVER (PARTITION BY state ORDER BY COALESCE(due < ?, 0) DESC,"
            + " due IS NULL, due, id DESC) AS place FROM ("
            + projects(scope, ProjectFilter.ALL, parameters)
            + ") due_projects) ranked WHERE place <= "
            + most
            + " ORDER BY state, place";
    parameters.add(0, Date.valueOf(today));
    Map<Project.State, Found> found = new EnumMap<>(Project.State.class);
    for (Object[] row : rows(bind(sql, parameters))) {
      found
          .computeIfAbsent(
              Project.State.valueOf((String) row[1]),
              any -> new Found(new ArrayList<>(), ((Number) row[2]).longValue()))
          .ids()
          .add(id(row[0]));
    }
    return found;
  }

  /** A page of the list. */
  List<UUID> page(BoardScope scope, ProjectFilter filter, LocalDate today, int skip, int limit) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT id FROM (" + projects(scope, filter, parameters) + ") due_projects WHERE TRUE";
    if (filter.late()) {
      sql += " AND due < ?";
      parameters.add(Date.valueOf(today));
    }
    sql +=
        switch (filter.order()) {
          case LATE -> " ORDER BY COALESCE(due < ?, 0) DESC, due IS NULL, due, id DESC";
          case DUE -> " ORDER BY due IS NULL, due, name, id";
          case NAME -> " ORDER BY name, id";
          case STATE -> " ORDER BY " + STATES + ", due IS NULL, due, name, id";
          case NEWEST -> " ORDER BY id DESC";
        };
    if (filter.order() == ProjectFilter.Order.LATE) {
      parameters.add(Date.valueOf(today));
    }
    return bind(sql, parameters).setFirstResult(skip).setMaxResults(limit).getResultList().stream()
        .map(BoardRows::id)
        .toList();
  }

  /** How many there are, of each state. */
  Map<Project.State, Long> count(BoardScope scope, ProjectFilter filter, LocalDate today) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT state, COUNT(*) FROM ("
            + projects(scope, filter, parameters)
            + ") due_projects WHERE "
            + (filter.late() ? "due < ?" : "TRUE")
            + " GROUP BY state";
    if (filter.late()) {
      parameters.add(Date.valueOf(today));
    }
    Map<Project.State, Long> counts = new EnumMap<>(Project.State.class);
    rows(bind(sql, parameters))
        .forEach(
            row ->
                counts.put(Project.State.valueOf((String) row[0]), ((Number) row[1]).longValue()));
    return counts;
  }

  private static String projects(BoardScope scope, ProjectFilter filter, List<Object> parameters) {
    StringBuilder sql = new StringBuilder("SELECT p.id, p.name, p.state, ");
    sql.append(DUE).append(" AS due FROM project p WHERE ").append(scope.condition(parameters));
    if (filter.state() != null) {
      sql.append(" AND p.state = ?");
      parameters.add(filter.state().name());
    }
    if (filter.person() != null) {
      sql.append(
          " AND (EXISTS (SELECT 1 FROM project_person c WHERE c.project_id = p.id"
              + " AND c.person_id = ?) OR EXISTS (SELECT 1 FROM project_task c"
              + " WHERE c.project_id = p.id AND c.person_id = ? AND c.done_at IS NULL))");
      parameters.add(filter.person());
      parameters.add(filter.person());
    }
    if (filter.theme() != null) {
      sql.append(
          " AND EXISTS (SELECT 1 FROM project_theme x WHERE x.project_id = p.id"
              + " AND x.theme_id = ?)");
      parameters.add(filter.theme());
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
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  /**
   * The first of some projects.
   *
   * @param ids the first
   * @param many how many there are
   */
  record Found(List<UUID> ids, long many) {}
}
