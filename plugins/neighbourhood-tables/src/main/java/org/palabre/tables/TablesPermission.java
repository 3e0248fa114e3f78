package org.palabre.tables;

import org.palabre.spi.Permission;

/** What the pages of this plugin ask for. */
public enum TablesPermission implements Permission {
  /** See the list of tables: those one may read are on it. */
  LIST_TABLES,
  /** Read a table's diagnosis: whoever reads the table. */
  READ_DIAGNOSIS,
  /** Read a table's ground rules, as they hold and as they were. */
  READ_RULES,
  /** Read what was said in a table and what came of it. */
  READ_REPORT,
  /** Read what a table adds up to. */
  READ_FIGURES,
  /** Read the ground rules that are being worked on. */
  READ_DRAFT_RULES,
  /** Write a table's ground rules, and record that they were adopted. */
  WRITE_RULES,
  /** See what waits for those who run a table. */
  WORK_AS_TEAM,
  /** Keep a table's resource persons, with their consent. */
  KEEP_RESOURCE_PERSONS,
  /** See the resource persons who chose to be seen by members. */
  READ_RESOURCE_PERSONS,
  /** Write notes for oneself on a table. */
  WRITE_NOTES,
  /** Hand a table over to somebody. */
  HAND_OVER,
  /** Answer somebody who hands their table over. */
  TAKE_OVER,
  /** Propose bridges to other tables, join them, leave them. */
  BUILD_BRIDGES
}
