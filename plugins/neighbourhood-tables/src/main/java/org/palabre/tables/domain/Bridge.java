package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * What several tables have in common. It has a name and nothing else: what is said stays in each
 * table's own thread (see {@link BridgeVoice}).
 *
 * <p>Life: proposed by one table to another → a bridge once a second table joins → gone when fewer
 * than two are left.
 */
@Entity(name = "tables_Bridge")
@Table(name = "tables_bridge")
public class Bridge {

  /** The longest name, in characters. */
  public static final int LONGEST = 120;

  @Id private UUID id;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Bridge() {}

  /** A bridge with this name. */
  public Bridge(String name) {
    this.id = Ids.next();
    this.name = name;
    this.createdAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }
}
