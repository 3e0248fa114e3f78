package org.palabre.map;

import java.util.List;
import java.util.UUID;

/**
 * What of some spaces is looked at, whoever looks.
 *
 * @param spaces the spaces, in the order of the list
 * @param themes only what is in one of these; null for anything
 * @param period only what was said then, as far as is known when; null for any time
 * @param off only what is not on the map yet
 */
record Scope(List<UUID> spaces, List<UUID> themes, Period period, boolean off) {

  /** Copies the lists. */
  Scope {
    spaces = List.copyOf(spaces);
    themes = themes == null ? null : List.copyOf(themes);
  }

  /** Where the statements {@code s} come from and what must hold of them, in SQL. */
  String from(List<Object> parameters) {
    StringBuilder sql = new StringBuilder();
    if (themes == null) {
      sql.append(" FROM statement s WHERE");
    } else {
      // Found from the themes: they hold hundreds, a space perhaps a hundred thousand.
      sql.append(
              " FROM (SELECT DISTINCT t.statement_id FROM theme_statement t WHERE t.theme_id IN ")
          .append(Sql.marks(themes, parameters))
          .append(") w STRAIGHT_JOIN statement s ON s.id = w.statement_id WHERE");
    }
    sql.append(" s.space_id IN ").append(Sql.marks(spaces, parameters));
    sql.append(" AND s.state = 'PUBLISHED'");
    if (period != null) {
      // What is known of a date is a span of days: it is in when the two spans meet.
      sql.append(
          " AND s.said_year * 10000 + IFNULL(s.said_month, 1) * 100 + IFNULL(s.said_day, 1) <= ?"
              + " AND s.said_year * 10000 + IFNULL(s.said_month, 12) * 100"
              + " + IFNULL(s.said_day, 31) >= ?");
      parameters.add(Period.number(period.to()));
      parameters.add(Period.number(period.from()));
    }
    if (off) {
      sql.append(" AND s.longitude IS NULL");
    }
    return sql.toString();
  }

  /** The same at any time. */
  Scope always() {
    return new Scope(spaces, themes, null, off);
  }

  /** The same of one of the spaces alone. */
  Scope in(UUID space) {
    return new Scope(List.of(space), themes, period, off);
  }
}
