package org.palabre.equipment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/** A file of equipment, imported whole; taking it away takes all its equipment away. */
@Entity(name = "EquipmentLayer")
@Table(name = "equipment_layer")
public class EquipmentLayer {

  @Id private UUID id;
  private String name;
  private String source;
  private String licence;

  @Column(name = "file_name")
  private String fileName;

  private int places;

  @Column(name = "imported_at")
  private Instant importedAt;

  /** For JPA. */
  protected EquipmentLayer() {}

  EquipmentLayer(EquipmentOrigin origin, int places) {
    this.id = Ids.next();
    this.name = origin.name();
    this.source = origin.source();
    this.licence = origin.licence();
    this.fileName = origin.fileName();
    this.places = places;
    this.importedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  /** What people call it: "Écoles maternelles". */
  public String getName() {
    return name;
  }

  /** Whose data it is. */
  public String getSource() {
    return source;
  }

  /** What may be done with it. */
  public String getLicence() {
    return licence;
  }

  public String getFileName() {
    return fileName;
  }

  /** How many places it brought. */
  public int getPlaces() {
    return places;
  }

  public Instant getImportedAt() {
    return importedAt;
  }
}
