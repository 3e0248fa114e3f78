package org.palabre.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.Statement;
import org.palabre.store.DataVersion;

/** The rows that say which statement is in which theme. In SQL, since one action moves hundreds. */
@ApplicationScoped
class ThemeStatements {

  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected ThemeStatements() {
    this(null);
  }

  @Inject
  ThemeStatements(DataVersion version) {
    this.version = version;
  }

  /** The statements a sieve lets through, latest first, older than {@code before}. */
  List<Statement> page(UUID space, Sieve sieve, Optional<UUID> before, int limit) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT s.* ").append(sieve.from(space, parameters));
    String order = sieve.within() == null ? "s.id" : "w.statement_id";
    before.ifPresent(
        id -> {
          sql.append(" AND ").append(order).append(" < ?");
          parameters.add(id);
        });
    sql.append(" ORDER BY ").append(order).append(" DESC");
    Query query = entities.createNativeQuery(sql.toString(), Statement.class);
    return Rows.cast(bind(query, parameters).setMaxResults(limit).getResultList());
  }

  /** How many statements a sieve lets through. */
  long count(UUID space, Sieve sieve) {
    List<Object> parameters = new ArrayList<>();
    String sql = "SELECT COUNT(*) " + sieve.from(space, parameters);
    return Rows.number(bind(entities.createNativeQuery(sql), parameters).getSingleResult());
  }

  /** The published statements of the space that were picked, {@code limit} at most. */
  List<UUID> picked(UUID space, Picked picked, int limit) {
    if (picked.all() != null) {
      List<Object> parameters = new ArrayList<>();
      String sql = "SELECT s.id " + picked.all().from(space, parameters) + " ORDER BY s.id";
      return Rows.ids(
          bind(entities.createNativeQuery(sql), parameters).setMaxResults(limit).getResultList());
    }
    List<UUID> found = new ArrayList<>();
    for (List<UUID> some : slices(picked.ids())) {
      List<Object> parameters = new ArrayList<>();
      String sql =
          "SELECT s.id "
              + Sieve.everything().from(space, parameters)
              + " AND s.id IN "
              + marks(some.size());
      parameters.addAll(some);
      found.addAll(Rows.ids(bind(entities.createNativeQuery(sql), parameters).getResultList()));
    }
    return found.stream().limit(limit).toList();
  }

  /** Puts statements into a theme; returns those that were not in it yet. */
  List<UUID> add(UUID theme, List<UUID> statements) {
    List<UUID> fresh = new ArrayList<>(statements);
    for (List<UUID> some : slices(statements)) {
      List<Object> parameters = new ArrayList<>(List.of(theme));
      parameters.addAll(some);
      fresh.removeAll(
          Rows.ids(
              bind(
                      entities.createNativeQuery(
                          "SELECT t.statement_id FROM theme_statement t WHERE t.theme_id = ?"
                              + " AND t.statement_id IN "
                              + marks(some.size())),
                      parameters)
                  .getResultList()));
    }
    for (List<UUID> some : slices(fresh)) {
      List<Object> parameters = new ArrayList<>();
      some.forEach(statement -> parameters.addAll(List.of(theme, statement)));
      String rows = String.join(",", Collections.nCopies(some.size(), "(?,?,UTC_TIMESTAMP(6))"));
      // A facilitator beside me may be adding the same ones: once is enough.
      execute(
          "INSERT IGNORE INTO theme_statement (theme_id, statement_id, added_at) VALUES " + rows,
          parameters);
    }
    return fresh;
  }

  /** Takes statements out of a theme; returns how many were in it. */
  int remove(UUID theme, List<UUID> statements) {
    int removed = 0;
    for (List<UUID> some : slices(statements)) {
      List<Object> parameters = new ArrayList<>(List.of(theme));
      parameters.addAll(some);
      removed +=
          execute(
              "DELETE FROM theme_statement WHERE theme_id = ? AND statement_id IN "
                  + marks(some.size()),
              parameters);
    }
    return removed;
  }

  /** Puts every statement of a theme into another, and empties the first. */
  void pour(UUID from, UUID into) {
    execute(
        "INSERT IGNORE INTO theme_statement (theme_id, statement_id, added_at)"
            + " SELECT ?, statement_id, added_at FROM theme_statement WHERE theme_id = ?",
        List.of(into, from));
    execute("DELETE FROM theme_statement WHERE theme_id = ?", List.of(from));
  }

  /** How many published statements each theme holds; themes without any are left out. */
  Map<UUID, Long> counts(Collection<UUID> themes) {
    Map<UUID, Long> counts = new HashMap<>();
    for (List<UUID> some : slices(List.copyOf(themes))) {
      String sql =
          "SELECT t.theme_id, COUNT(*) FROM theme_statement t JOIN statement s ON s.id ="
              + " t.statement_id WHERE t.theme_id IN "
              + marks(some.size())
              + " AND s.state = 'PUBLISHED' GROUP BY t.theme_id";
      for (Object row :
          bind(entities.createNativeQuery(sql), new ArrayList<>(some)).getResultList()) {
        Object[] cells = (Object[]) row;
        counts.put(Rows.id(cells[0]), Rows.number(cells[1]));
      }
    }
    return counts;
  }

  /** How many published statements these themes hold together, each counted once. */
  long countTogether(Collection<UUID> themes) {
    if (themes.isEmpty()) {
      return 0;
    }
    // Within one theme each stands once: telling them apart would only cost.
    String counted = themes.size() == 1 ? "COUNT(*)" : "COUNT(DISTINCT t.statement_id)";
    String sql =
        "SELECT "
            + counted
            + " FROM theme_statement t JOIN statement s ON s.id = t.statement_id"
            + " WHERE t.theme_id IN "
            + marks(themes.size())
            + " AND s.state = 'PUBLISHED'";
    return Rows.number(
        bind(entities.createNativeQuery(sql), List.copyOf(themes)).getSingleResult());
  }

  /** How many statements of a theme were withdrawn by whoever said them. */
  long countWithdrawn(UUID theme) {
    return Rows.number(
        entities
            .createNativeQuery(
                "SELECT COUNT(*) FROM theme_statement t JOIN statement s ON s.id = t.statement_id"
                    + " WHERE t.theme_id = ? AND s.state = 'WITHDRAWN'")
            .setParameter(1, theme)
            .getSingleResult());
  }

  private int execute(String sql, List<?> parameters) {
    version.changed();
    return bind(entities.createNativeQuery(sql), parameters).executeUpdate();
  }

  private static Query bind(Query query, List<?> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  private static String marks(int count) {
    return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
  }

  private static List<List<UUID>> slices(List<UUID> ids) {
    List<List<UUID>> slices = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      slices.add(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
    return slices;
  }
}
