package org.palabre.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * An area with a name and, when known, a contour. A QPV may straddle several others, so its parent
 * is only where it mostly lies.
 */
@Entity(name = "Territory")
@Table(name = "territory")
public class Territory {

  /** What kind of area it is, from the largest down. */
  public enum Kind {
    /** Métropole. */
    METROPOLIS,
    /** Commune. */
    COMMUNE,
    /** Arrondissement. */
    ARRONDISSEMENT,
    /** Quartier. */
    QUARTER,
    /** Quartier prioritaire de la politique de la ville. */
    PRIORITY_QUARTER
  }

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String code;

  @Column(name = "parent_id")
  private UUID parentId;

  private String contour;

  /** For JPA. */
  protected Territory() {}

  /**
   * An area.
   *
   * @param code its official code (INSEE, QPV), or null
   * @param parentId what it lies in, or null
   * @param contour its GeoJSON geometry in WGS 84, or null
   */
  public Territory(String name, Kind kind, String code, UUID parentId, String contour) {
    this.id = Ids.next();
    this.name = name;
    this.kind = kind;
    this.code = code;
    this.parentId = parentId;
    this.contour = contour;
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Kind getKind() {
    return kind;
  }

  public String getCode() {
    return code;
  }

  public UUID getParentId() {
    return parentId;
  }

  /** Its GeoJSON geometry (Polygon or MultiPolygon, WGS 84), or null. */
  public String getContour() {
    return contour;
  }
}
