package org.palabre.map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.Statement;
import org.palabre.territory.Box;
import org.palabre.territory.Position;

/** The rows behind a map and its list, read along indexes made for them. */
@ApplicationScoped
class StatementRows {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StatementRows() {}

  MapFigures figures(Scope scope) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT s.nature, COUNT(*), COUNT(s.longitude), MIN(s.longitude), MIN(s.latitude),"
            + " MAX(s.longitude), MAX(s.latitude)"
            + scope.from(parameters)
            + " GROUP BY s.nature";
    Map<Layer, Long> said = new EnumMap<>(Layer.class);
    Map<Layer, Long> placed = new EnumMap<>(Layer.class);
    Box around = null;
    for (Object[] row : rows(sql, parameters)) {
      Layer layer = Layer.ofColumn(row[0]);
      said.put(layer, Sql.whole(row[1]));
      if (Sql.whole(row[2]) > 0) {
        placed.put(layer, Sql.whole(row[2]));
        Box box =
            new Box(Sql.figure(row[3]), Sql.figure(row[4]), Sql.figure(row[5]), Sql.figure(row[6]));
        around = around == null ? box : around.with(box);
      }
    }
    List<Integer> years = new ArrayList<>();
    long undated = years(scope.always(), years);
    return new MapFigures(said, placed, years, undated, Optional.ofNullable(around));
  }

  private long years(Scope scope, List<Integer> years) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "SELECT s.said_year, COUNT(*)"
            + scope.from(parameters)
            + " GROUP BY s.said_year ORDER BY s.said_year DESC";
    long undated = 0;
    for (Object[] row : rows(sql, parameters)) {
      if (row[0] == null) {
        undated = Sql.whole(row[1]);
      } else {
        years.add((int) Sql.whole(row[0]));
      }
    }
    return undated;
  }

  /** What lies in a box, gathered over so many columns and rows of it. */
  List<Cell> cells(Scope scope, Layer layer, Box box, int columns, int lines) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(box.west());
    parameters.add(Math.max(box.width() / columns, 1e-9));
    parameters.add(box.south());
    parameters.add(Math.max(box.height() / lines, 1e-9));
    String sql =
        "SELECT s.nature, FLOOR((s.longitude - ?) / ?) AS c, FLOOR((s.latitude - ?) / ?) AS l,"
            + " COUNT(*), AVG(s.longitude), AVG(s.latitude)"
            + inBox(scope, layer, box, parameters)
            + " GROUP BY s.nature, c, l";
    Map<List<Long>, Cell> cells = new LinkedHashMap<>();
    for (Object[] row : rows(sql, parameters)) {
      List<Long> place = List.of(Sql.whole(row[1]), Sql.whole(row[2]));
      Layer in = Layer.ofColumn(row[0]);
      long count = Sql.whole(row[3]);
      Position middle = new Position(Sql.figure(row[4]), Sql.figure(row[5]));
      Cell before = cells.get(place);
      cells.put(
          place,
          before == null
              ? new Cell(middle, new EnumMap<>(Map.of(in, count)))
              : before.with(in, count, middle));
    }
    return List.copyOf(cells.values());
  }

  /** How many lie in a box. */
  long count(Scope scope, Layer layer, Box box) {
    List<Object> parameters = new ArrayList<>();
    String sql = "SELECT COUNT(*)" + inBox(scope, layer, box, parameters);
    return Sql.whole(Sql.bind(entities.createNativeQuery(sql), parameters).getSingleResult());
  }

  /** What lies in a box, one by one. */
  List<Statement> points(Scope scope, Layer layer, Box box, int limit) {
    List<Object> parameters = new ArrayList<>();
    String sql = "SELECT s.*" + inBox(scope, layer, box, parameters);
    return statements(sql, parameters, limit);
  }

  private static String inBox(Scope scope, Layer layer, Box box, List<Object> parameters) {
    StringBuilder sql = new StringBuilder(scope.from(parameters));
    sql.append(" AND s.longitude BETWEEN ? AND ? AND s.latitude BETWEEN ? AND ?");
    parameters.addAll(List.of(box.west(), box.east(), box.south(), box.north()));
    if (layer != null) {
      sql.append(layer(layer, parameters));
    }
    return sql.toString();
  }

  /** Those of a layer that name their place, by place, after {@code last}. */
  List<Statement> named(Scope scope, Layer layer, Statement last, int limit) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT s.*").append(scope.from(parameters));
    sql.append(layer(layer, parameters)).append(" AND s.place IS NOT NULL");
    if (last != null) {
      sql.append(" AND s.place >= ? AND (s.place > ? OR s.id > ?)");
      parameters.addAll(List.of(last.getPlace(), last.getPlace(), last.getId()));
    }
    return statements(sql.append(" ORDER BY s.place, s.id").toString(), parameters, limit);
  }

  /** Those of a layer that name none, latest first, after {@code last}. */
  List<Statement> unnamed(Scope scope, Layer layer, Statement last, int limit) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT s.*").append(scope.from(parameters));
    sql.append(layer(layer, parameters)).append(" AND s.place IS NULL");
    if (last != null) {
      sql.append(" AND s.id < ?");
      parameters.add(last.getId());
    }
    return statements(sql.append(" ORDER BY s.id DESC").toString(), parameters, limit);
  }

  /** A statement of one of these spaces. */
  Optional<Statement> find(Scope scope, UUID id) {
    return Optional.ofNullable(entities.find(Statement.class, id))
        .filter(one -> one.getState() == Statement.State.PUBLISHED)
        .filter(one -> scope.spaces().contains(one.getSpaceId()));
  }

  private static String layer(Layer layer, List<Object> parameters) {
    if (layer.nature() == null) {
      return " AND s.nature IS NULL";
    }
    parameters.add(layer.nature().name());
    return " AND s.nature = ?";
  }

  private List<Object[]> rows(String sql, List<Object> parameters) {
    return Sql.cast(Sql.bind(entities.createNativeQuery(sql), parameters).getResultList());
  }

  private List<Statement> statements(String sql, List<Object> parameters, int limit) {
    return Sql.cast(
        Sql.bind(entities.createNativeQuery(sql, Statement.class), parameters)
            .setMaxResults(limit)
            .getResultList());
  }
}
