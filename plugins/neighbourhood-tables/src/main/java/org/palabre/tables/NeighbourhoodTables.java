package org.palabre.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.palabre.spi.Page;
import org.palabre.spi.Plugin;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;
import org.palabre.tables.domain.AdoptedRules;
import org.palabre.tables.domain.Bridge;
import org.palabre.tables.domain.BridgeVoice;
import org.palabre.tables.domain.Handover;
import org.palabre.tables.domain.NeighbourhoodTable;
import org.palabre.tables.domain.Note;
import org.palabre.tables.domain.ResourcePerson;

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
          Page.reading("rules-version", TablesPermission.READ_RULES).forItem(),
          Page.reading("rules-draft", TablesPermission.READ_DRAFT_RULES),
          Page.working("write-rules", TablesPermission.WRITE_RULES),
          Page.working("adopt-rules", TablesPermission.WRITE_RULES));

  /** What was said, on a map and in a list that says the same. */
  public static final Tool DIAGNOSIS =
      Tool.of("tables.diagnosis", Page.reading("table-diagnosis", TablesPermission.READ_DIAGNOSIS));

  /** The work of those who run a table, and what members see of it. */
  public static final Tool TEAM =
      Tool.of(
          "tables.team",
          Page.reading("team", TablesPermission.WORK_AS_TEAM),
          Page.reading("resource-persons", TablesPermission.KEEP_RESOURCE_PERSONS),
          Page.working("resource-person", TablesPermission.KEEP_RESOURCE_PERSONS),
          Page.reading("people-to-turn-to", TablesPermission.READ_RESOURCE_PERSONS),
          Page.working("notes", TablesPermission.WRITE_NOTES),
          Page.working("note", TablesPermission.WRITE_NOTES),
          Page.working("bridge-work", TablesPermission.BUILD_BRIDGES),
          Page.working("handover", TablesPermission.HAND_OVER),
          Page.working("take-over", TablesPermission.TAKE_OVER));

  /** What was said in a period and what came of it, to be given back. */
  public static final Tool REPORT =
      Tool.of(
          "tables.report",
          Page.reading("report", TablesPermission.READ_REPORT),
          Page.working("report-dates", TablesPermission.READ_REPORT));

  /** What a table adds up to. */
  public static final Tool FIGURES =
      Tool.of(
          "tables.figures",
          Page.reading("table-figures", TablesPermission.READ_FIGURES),
          Page.working("table-figures-file", TablesPermission.READ_FIGURES));

  /** A table. */
  public static final SpaceKind TABLE =
      new SpaceKind(
          "tables.table",
          List.of(
              "statements",
              "threads",
              "projects",
              "agenda",
              "documents",
              "texts",
              DIAGNOSIS.id(),
              REPORT.id(),
              FIGURES.id(),
              RULES.id(),
              TEAM.id(),
              "members"),
          List.of("member", "facilitator"),
          "facilitator");

  @Override
  public PluginManifest manifest() {
    return PluginManifest.of("tables")
        .entities(
            NeighbourhoodTable.class,
            AdoptedRules.class,
            ResourcePerson.class,
            Note.class,
            Handover.class,
            Bridge.class,
            BridgeVoice.class)
        .permissions(TablesPermission.values())
        .pages(
            Page.reading("index", TablesPermission.LIST_TABLES),
            Page.reading("diagnosis", TablesPermission.LIST_TABLES),
            Page.reading("bridges", TablesPermission.LIST_TABLES),
            Page.reading("bridge", TablesPermission.LIST_TABLES).forItem(),
            Page.reading("figures", TablesPermission.LIST_TABLES),
            Page.working("figures-dates", TablesPermission.LIST_TABLES),
            Page.working("figures-file", TablesPermission.LIST_TABLES))
        .menu("index")
        .spaceKind(TABLE)
        .tools(DIAGNOSIS, RULES, TEAM, REPORT, FIGURES)
        .build();
  }
}
