package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * What a table has beyond its space: the ground rules its members gave themselves. It comes to be
 * when they are first written.
 */
@Entity(name = "tables_Table")
@Table(name = "tables_table")
public class NeighbourhoodTable {

  @Id
  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "ground_rules")
  private String groundRules;

  @Version private int version;

  /** For JPA. */
  protected NeighbourhoodTable() {}

  /** The table that a space is, without rules yet. */
  public NeighbourhoodTable(UUID spaceId) {
    this.spaceId = spaceId;
    this.groundRules = "";
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** Its ground rules. */
  public GroundRules rules() {
    return new GroundRules(groundRules);
  }

  /** Gives it other ground rules. */
  public void adopt(GroundRules rules) {
    groundRules = rules.text();
  }
}
