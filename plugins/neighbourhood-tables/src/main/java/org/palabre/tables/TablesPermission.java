package org.palabre.tables;

import org.palabre.spi.Permission;

/** What the pages of this plugin ask for. */
public enum TablesPermission implements Permission {
  /** See the list of tables: those one may read are on it. */
  LIST_TABLES,
  /** Read a table's ground rules. */
  READ_RULES,
  /** Write a table's ground rules. */
  WRITE_RULES
}
