package org.palabre.budget.domain.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A part of the city with projects of its own, perhaps an envelope of its own. Its key ties it to
 * the rules: the value {@code envelope-<key>} is what there is to spend in it.
 */
@Entity(name = "budget_Area")
@Table(name = "budget_area")
public class Area {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 80;

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "area_key")
  private String key;

  private String name;

  private int position;

  @Column(name = "territory_id")
  private UUID territoryId;

  /** For JPA. */
  protected Area() {}

  /**
   * An area.
   *
   * @param key lower-case letters, digits and hyphens, at most 50
   * @param position its place in lists, from 0
   * @param territoryId the territory it is, or null
   */
  public Area(UUID editionId, String key, String name, int position, UUID territoryId) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.key = key;
    this.name = name;
    this.position = position;
    this.territoryId = territoryId;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  public String getKey() {
    return key;
  }

  public String getName() {
    return name;
  }

  public int getPosition() {
    return position;
  }

  /** The territory it is, if it is one of the platform's. */
  public Optional<UUID> territory() {
    return Optional.ofNullable(territoryId);
  }
}
