package org.palabre.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.palabre.spi.AccessPolicy;
import org.palabre.spi.Actor;
import org.palabre.spi.Permission;
import org.palabre.spi.SpaceFacts;

/**
 * Who may do what with tables. The ground rules are read by whoever reads the table, and written by
 * its facilitators, who also keep what belongs to the team: nobody's role in the city opens any of
 * it.
 */
@ApplicationScoped
public class TablesPolicy implements AccessPolicy {

  @Override
  public Class<? extends Permission> permissions() {
    return TablesPermission.class;
  }

  @Override
  public boolean allows(Permission permission, Actor actor, Optional<SpaceFacts> space) {
    return switch ((TablesPermission) permission) {
      case LIST_TABLES -> true;
      case READ_RULES, READ_DIAGNOSIS, READ_REPORT, READ_FIGURES ->
          space.filter(SpaceFacts::isReadable).isPresent();
      case READ_DRAFT_RULES, READ_RESOURCE_PERSONS, TAKE_OVER ->
          space.filter(TablesPolicy::isTable).filter(SpaceFacts::isMember).isPresent();
      case WRITE_RULES,
          WORK_AS_TEAM,
          KEEP_RESOURCE_PERSONS,
          WRITE_NOTES,
          HAND_OVER,
          BUILD_BRIDGES ->
          space.filter(TablesPolicy::isTable).filter(TablesPolicy::facilitates).isPresent();
    };
  }

  private static boolean isTable(SpaceFacts space) {
    return space.kind().equals(NeighbourhoodTables.TABLE.id());
  }

  private static boolean facilitates(SpaceFacts space) {
    return space.has(NeighbourhoodTables.TABLE.leadRole());
  }
}
