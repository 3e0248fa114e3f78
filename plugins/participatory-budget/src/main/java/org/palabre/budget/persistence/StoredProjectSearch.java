package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectQuery;
import org.palabre.budget.domain.project.ProjectSearch;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.project.SearchText;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;
import org.palabre.territory.Box;
import org.palabre.territory.Position;

/** Finds projects by SQL along the table's indexes. */
@ApplicationScoped
public class StoredProjectSearch implements ProjectSearch {

  private static final int ALL = Integer.MAX_VALUE;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Connections connections;

  /** For the container's proxy. */
  protected StoredProjectSearch() {
    this(null);
  }

  @Inject
  StoredProjectSearch(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<BudgetProject> list(UUID edition, ProjectQuery query, int from, int most) {
    List<Object> parameters = new ArrayList<>();
    Query made =
        entities.createNativeQuery(
            "SELECT p.*" + from(edition, query, parameters) + " ORDER BY p.number",
            BudgetProject.class);
    return projects(bind(made, parameters).setFirstResult(from).setMaxResults(most));
  }

  @Override
  public List<BudgetProject> all(UUID edition, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT p FROM budget_Project p WHERE p.editionId = :edition AND p.id IN :ids"
                    + " ORDER BY p.number",
                BudgetProject.class)
            .setParameter("edition", edition)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Words are looked for once: a second look at the text of all projects costs as much again. */
  @Override
  public Found find(UUID edition, ProjectQuery query, int from, int most) {
    boolean words = !query.text().isBlank();
    List<Object> parameters = new ArrayList<>();
    String page =
        words
            ? "GROUP_CONCAT(p.id ORDER BY p.number LIMIT %d OFFSET %d)".formatted(most, from)
            : "NULL";
    Object[] row =
        rows(
                "SELECT COUNT(*), "
                    + page
                    + ", MIN(p.longitude), MIN(p.latitude), MAX(p.longitude), MAX(p.latitude)"
                    + from(edition, query, parameters),
                parameters)
            .get(0);
    return new Found(
        words ? all(edition, ids(row[1])) : list(edition, query, from, most),
        whole(row[0]),
        box(row, 2));
  }

  private static List<UUID> ids(Object column) {
    return column == null || column.toString().isEmpty()
        ? List.of()
        : Stream.of(column.toString().split(",")).map(UUID::fromString).toList();
  }

  @Override
  public List<String> categories(UUID edition) {
    return entities
        .createQuery(
            "SELECT DISTINCT p.category FROM budget_Project p WHERE p.editionId = :edition"
                + " AND p.category <> '' ORDER BY p.category",
            String.class)
        .setParameter("edition", edition)
        .getResultList();
  }

  @Override
  public List<BudgetProject> waiting(UUID edition, int most) {
    Query made =
        entities.createNativeQuery(
            "SELECT p.* FROM budget_project p JOIN budget_edition e ON e.space_id = p.edition_id"
                + " WHERE p.edition_id = ? AND ((p.state = 'REVIEW' AND NOT EXISTS (SELECT 1 FROM"
                + " budget_study s WHERE s.project_id = p.id AND s.done_at IS NULL))"
                + " OR ((p.state = 'REVIEW' OR (p.state = 'ACCEPTED' AND e.opened_at IS NULL))"
                + " AND EXISTS (SELECT 1 FROM budget_idea_project l JOIN statement w"
                + " ON w.id = l.idea_id AND w.state = 'WITHDRAWN' WHERE l.project_id = p.id"
                + " AND l.left_at IS NULL))) ORDER BY p.number",
            BudgetProject.class);
    return projects(bind(made, List.of(edition)).setMaxResults(most));
  }

  @Override
  public List<Dot> dots(UUID edition, ProjectQuery query, Box box) {
    return plain(
        "SELECT p.state, p.longitude, p.latitude",
        edition,
        query,
        box,
        ALL,
        row ->
            new Dot(
                ProjectState.valueOf(row.getString(1)),
                new Position(row.getDouble(2), row.getDouble(3))));
  }

  @Override
  public List<Point> points(UUID edition, ProjectQuery query, Box box, int most) {
    return plain(
        "SELECT p.id, p.number, p.title, p.place, p.state, p.longitude, p.latitude",
        edition,
        query,
        box,
        most,
        row ->
            new Point(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                ProjectState.valueOf(row.getString(5)),
                row.getDouble(6),
                row.getDouble(7)));
  }

  /** Reads a row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Reads many rows by a plain statement: through the entities' it takes twice as long. */
  private <T> List<T> plain(
      String columns, UUID edition, ProjectQuery query, Box box, int most, Reading<T> reading) {
    List<Object> parameters = new ArrayList<>();
    String sql = columns + in(edition, query, box, parameters) + " LIMIT ?";
    parameters.add(most);
    List<T> read = new ArrayList<>();
    try (Lent lent = connections.lend();
        PreparedStatement select = lent.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        select.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          read.add(reading.of(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Where projects lie cannot be read.", e);
    }
    return read;
  }

  private static List<Box> box(Object[] row, int at) {
    return row[at] == null
        ? List.of()
        : List.of(
            new Box(
                figure(row[at]), figure(row[at + 1]), figure(row[at + 2]), figure(row[at + 3])));
  }

  private static String in(UUID edition, ProjectQuery query, Box box, List<Object> parameters) {
    String sql =
        from(edition, query, parameters)
            + " AND p.longitude BETWEEN ? AND ? AND p.latitude BETWEEN ? AND ?";
    parameters.addAll(List.of(box.west(), box.east(), box.south(), box.north()));
    return sql;
  }

  private static String from(UUID edition, ProjectQuery query, List<Object> parameters) {
    StringBuilder sql = new StringBuilder(" FROM budget_project p WHERE p.edition_id = ?");
    parameters.add(edition);
    query
        .area()
        .ifPresent(
            area -> {
              sql.append(" AND p.area_id = ?");
              parameters.add(area);
            });
    if (!query.category().isEmpty()) {
      sql.append(" AND p.category = ?");
      parameters.add(query.category());
    }
    if (!query.states().isEmpty()) {
      sql.append(" AND p.state IN (")
          .append(String.join(",", query.states().stream().map(state -> "?").toList()))
          .append(')');
      query.states().forEach(state -> parameters.add(state.name()));
    }
    if (!query.text().isBlank()) {
      // Byte by byte: a look along the collation's weights costs four times as much.
      sql.append(
          " AND (INSTR(CAST(p.search_text AS BINARY), CAST(? AS BINARY)) > 0 OR p.code = ?)");
      parameters.addAll(List.of(SearchText.of(query.text()), query.text().strip()));
    }
    return sql.toString();
  }

  private List<Object[]> rows(String sql, List<Object> parameters) {
    List<Object[]> rows = new ArrayList<>();
    for (Object row : bind(entities.createNativeQuery(sql), parameters).getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }

  private static List<BudgetProject> projects(Query query) {
    List<BudgetProject> projects = new ArrayList<>();
    for (Object one : query.getResultList()) {
      projects.add((BudgetProject) one);
    }
    return projects;
  }

  private static Query bind(Query query, List<Object> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  private static long whole(Object column) {
    return ((Number) column).longValue();
  }

  private static double figure(Object column) {
    return ((Number) column).doubleValue();
  }
}
