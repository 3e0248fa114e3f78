package org.palabre.tables.application;

import static org.palabre.tables.TablesPermission.READ_RULES;
import static org.palabre.tables.TablesPermission.WRITE_RULES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.spi.SpaceFacts;
import org.palabre.tables.domain.GroundRules;
import org.palabre.tables.domain.NeighbourhoodTable;
import org.palabre.tables.domain.TableRepository;

/** Reads and writes the ground rules of tables. */
@ApplicationScoped
public class TableRules {

  private final TableRepository tables;
  private final Access access;

  /** For the container's proxy. */
  protected TableRules() {
    this(null, null);
  }

  @Inject
  TableRules(TableRepository tables, Access access) {
    this.tables = tables;
    this.access = access;
  }

  /**
   * The ground rules of a table.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public GroundRules of(SpaceFacts table) {
    access.require(READ_RULES, table);
    return tables.of(table.id()).map(NeighbourhoodTable::rules).orElse(GroundRules.NONE);
  }

  /**
   * Gives a table other ground rules; empty ones take them away.
   *
   * @param seen those that were there when writing began
   * @throws Refusal if they are too long, or somebody else changed them since
   * @throws org.palabre.access.AccessDenied if the actor may not write them
   */
  @Transactional
  public void adopt(UUID table, GroundRules seen, String text) {
    access.require(WRITE_RULES, table);
    GroundRules rules = new GroundRules(PlainText.optionalLines("text", text, GroundRules.LONGEST));
    NeighbourhoodTable kept = tables.forChange(table).orElseGet(() -> first(table));
    if (!kept.rules().equals(seen)) {
      throw new Refusal("", "tables.rules.overtaken");
    }
    kept.adopt(rules);
  }

  private NeighbourhoodTable first(UUID table) {
    NeighbourhoodTable made = new NeighbourhoodTable(table);
    tables.add(made);
    return made;
  }
}
