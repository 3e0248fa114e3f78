package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a table has beyond its space: the ground rules its members gave themselves. */
@Entity(name = "tables_Table")
@Table(name = "tables_table")
public class NeighbourhoodTable {

  @Id
  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "ground_rules")
  private String groundRules;

  /** For JPA. */
  protected NeighbourhoodTable() {}

  /** The table that a space is. */
  public NeighbourhoodTable(UUID spaceId, String groundRules) {
    this.spaceId = spaceId;
    this.groundRules = groundRules;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public String getGroundRules() {
    return groundRules;
  }
}
