package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * What a table has beyond its space: the draft of ground rules its facilitators work on. It comes
 * to be when they first write; once adopted, the text goes on as {@link AdoptedRules}, and the
 * draft is empty again.
 */
@Entity(name = "tables_Table")
@Table(name = "tables_table")
public class NeighbourhoodTable {

  @Id
  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "ground_rules")
  private String draft;

  @Version private int version;

  /** For JPA. */
  protected NeighbourhoodTable() {}

  /** The table that a space is, without rules yet. */
  public NeighbourhoodTable(UUID spaceId) {
    this.spaceId = spaceId;
    this.draft = "";
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  /** The draft that is being worked on; {@link GroundRules#NONE} while there is none. */
  public GroundRules draft() {
    return new GroundRules(draft);
  }

  /** Goes on with another draft, or with none. */
  public void work(GroundRules on) {
    draft = on.text();
  }
}
