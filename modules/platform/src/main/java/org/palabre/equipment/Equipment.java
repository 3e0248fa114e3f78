package org.palabre.equipment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.store.Ids;
import org.palabre.territory.Position;

/** A place that people know by its name: a school, a park, a social centre. */
@Entity(name = "Equipment")
@Table(name = "equipment")
public class Equipment {

  @Id private UUID id;

  @Column(name = "layer_id")
  private UUID layerId;

  private String name;
  private String kind;
  private String address;
  private double longitude;
  private double latitude;

  /** For JPA. */
  protected Equipment() {}

  Equipment(UUID layerId, EquipmentPlan.Line line) {
    this.id = Ids.next();
    this.layerId = layerId;
    this.name = line.name();
    this.kind = line.kind();
    this.address = line.address();
    this.longitude = line.at().longitude();
    this.latitude = line.at().latitude();
  }

  public UUID getId() {
    return id;
  }

  public UUID getLayerId() {
    return layerId;
  }

  public String getName() {
    return name;
  }

  /** What it is, in the words of its file; may be empty. */
  public String getKind() {
    return kind;
  }

  /** Where it is, in the words of its file; may be empty. */
  public String getAddress() {
    return address;
  }

  /** Where it lies. */
  public Position getPosition() {
    return new Position(longitude, latitude);
  }
}
