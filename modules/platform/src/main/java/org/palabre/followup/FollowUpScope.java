package org.palabre.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which commitments may be followed up, in SQL. Readable: of a space the reader may read, in a
 * thread and with an audience that everybody there reads. Or shown to a department of the city or
 * to an official: what was disclosed to them is the city's business, whatever the space.
 *
 * @param readable the spaces that may be read
 * @param hosted the spaces whose plugin is on, those that may be read included; empty to leave out
 *     what was only disclosed
 * @param from the spaces to look at; all for nothing
 */
record FollowUpScope(Set<UUID> readable, Set<UUID> hosted, Optional<Set<UUID>> from) {

  private static final String READABLE =
      "(c.audience = 'SPACE'"
          + " AND NOT EXISTS (SELECT 1 FROM project p WHERE p.id = c.project_id AND p.audience = 'TEAM')"
          + " AND NOT EXISTS (SELECT 1 FROM theme t WHERE t.id = c.theme_id AND t.audience = 'TEAM')"
          + " AND c.space_id IN ";

  /** Shown to the city: to a body that is no association, or to a person, who is an official. */
  private static final String SHOWN =
      "EXISTS (SELECT 1 FROM disclosure d LEFT JOIN body b ON b.id = d.body_id"
          + " WHERE d.commitment_id = c.id AND d.revoked_at IS NULL AND d.statement_id IS NULL"
          + " AND (d.person_id IS NOT NULL OR b.kind <> 'ASSOCIATION'))";

  /** The condition on {@code commitment c}; its parameters are added in their order. */
  String condition(List<Object> parameters) {
    StringBuilder sql = new StringBuilder("(");
    sql.append(READABLE).append(marks(readable, parameters)).append(')');
    if (!hosted.isEmpty()) {
      sql.append(" OR (c.space_id IN ").append(marks(hosted, parameters));
      sql.append(" AND ").append(SHOWN).append(')');
    }
    sql.append(')');
    from.ifPresent(only -> sql.append(" AND c.space_id IN ").append(marks(only, parameters)));
    return sql.toString();
  }

  private static String marks(Collection<UUID> ids, List<Object> parameters) {
    List<UUID> all = new ArrayList<>(ids);
    if (all.isEmpty()) {
      return "(NULL)";
    }
    parameters.addAll(all);
    return "(" + String.join(",", Collections.nCopies(all.size(), "?")) + ")";
  }
}
