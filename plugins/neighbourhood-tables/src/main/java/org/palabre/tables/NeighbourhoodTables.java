package org.palabre.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.palabre.spi.Page;
import org.palabre.spi.Plugin;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;
import org.palabre.tables.domain.NeighbourhoodTable;

/**
 * Tables de quartier: autonomous spaces run by residents with an association; the city does not
 * read them by default.
 */
@ApplicationScoped
public class NeighbourhoodTables implements Plugin {

  /** The ground rules that a table gave itself. */
  public static final Tool RULES =
      Tool.of(
          "tables.rules",
          Page.reading("rules", TablesPermission.READ_RULES),
          Page.working("write-rules", TablesPermission.WRITE_RULES));

  /** A table. */
  public static final SpaceKind TABLE =
      new SpaceKind(
          "tables.table",
          List.of("statements", "threads", RULES.id(), "members"),
          List.of("member", "facilitator"),
          "facilitator");

  @Override
  public PluginManifest manifest() {
    return PluginManifest.of("tables")
        .entities(NeighbourhoodTable.class)
        .permissions(TablesPermission.values())
        .pages(Page.reading("index", TablesPermission.LIST_TABLES))
        .menu("index")
        .spaceKind(TABLE)
        .tools(RULES)
        .build();
  }
}
