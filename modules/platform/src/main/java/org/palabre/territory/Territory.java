package org.palabre.territory;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
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
    PRIORITY_QUARTER;

    /**
     * Whether an area of this kind may hold one of another: each holds smaller ones, and a QPV,
     * which may straddle quarters, lies in anything larger than a quarter.
     */
    public boolean holds(Kind inner) {
      return inner == PRIORITY_QUARTER
          ? ordinal() < QUARTER.ordinal()
          : ordinal() < inner.ordinal();
    }
  }

  @Id private UUID id;
  @Version private int version;
  private String name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String code;

  @Column(name = "parent_id")
  private UUID parentId;

  @Basic(fetch = FetchType.LAZY)
  private String contour;

  private String outline;

  /** For JPA. */
  protected Territory() {}

  /**
   * An area.
   *
   * @param code its official code (INSEE, QPV), or null
   * @param parentId what it lies in, or null
   * @param contour its GeoJSON geometry in WGS 84, or null
   * @throws IllegalArgumentException if the contour is not a sound polygon
   */
  public Territory(String name, Kind kind, String code, UUID parentId, String contour) {
    this(name, kind, code, parentId, Optional.ofNullable(contour).map(Contour::parse));
  }

  Territory(String name, Kind kind, String code, UUID parentId, Optional<Contour> contour) {
    this.id = Ids.next();
    this.name = name;
    this.kind = kind;
    this.code = code;
    this.parentId = parentId;
    this.contour = contour.map(Contour::geoJson).orElse(null);
    this.outline = contour.map(Contour::outline).orElse(null);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with each change, so that nobody overwrites another's unseen. */
  public int getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public Kind getKind() {
    return kind;
  }

  /** Its official code, or null. */
  public String getCode() {
    return code;
  }

  /** What it lies in, or null. */
  public UUID getParentId() {
    return parentId;
  }

  /** Its GeoJSON geometry (Polygon or MultiPolygon, WGS 84), or null. */
  public String getContour() {
    return contour;
  }

  /** Its contour as an SVG path in a square of 100, or null. */
  public String getOutline() {
    return outline;
  }

  void describe(String newName, Kind newKind, String newCode) {
    name = newName;
    kind = newKind;
    code = newCode;
  }

  void move(UUID to) {
    parentId = to;
  }
}
