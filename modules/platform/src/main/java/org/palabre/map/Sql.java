package org.palabre.map;

import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Parameters of plain SQL, and what a driver hands back for it. */
final class Sql {

  private Sql() {}

  /** As many question marks as values, which are added to the parameters; never none. */
  static String marks(List<?> values, List<Object> parameters) {
    if (values.isEmpty()) {
      return "(NULL)";
    }
    parameters.addAll(values);
    return "(" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
  }

  static Query bind(Query query, List<?> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  static long whole(Object cell) {
    return cell == null ? 0 : ((Number) cell).longValue();
  }

  static double figure(Object cell) {
    return ((Number) cell).doubleValue();
  }

  static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  @SuppressWarnings("unchecked")
  static <T> List<T> cast(List<?> rows) {
    return (List<T>) rows;
  }
}
