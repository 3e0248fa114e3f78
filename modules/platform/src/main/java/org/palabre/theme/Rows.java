package org.palabre.theme;

import java.util.List;
import java.util.UUID;

/** What a driver hands back for plain SQL, as what it is. */
final class Rows {

  private Rows() {}

  static UUID id(Object cell) {
    return cell instanceof UUID id ? id : UUID.fromString(cell.toString());
  }

  static List<UUID> ids(List<?> rows) {
    return rows.stream().map(Rows::id).toList();
  }

  static long number(Object cell) {
    return ((Number) cell).longValue();
  }

  @SuppressWarnings("unchecked")
  static <T> List<T> cast(List<?> rows) {
    return (List<T>) rows;
  }
}
