package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Ground rules as a table adopted them. Each version is kept and stays readable; the one with the
 * highest number holds.
 */
@Entity(name = "tables_AdoptedRules")
@Table(name = "tables_rules")
public class AdoptedRules {

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  private int number;
  private String text;

  @Column(name = "adopted_on")
  private LocalDate adoptedOn;

  @Column(name = "adopted_how")
  private String adoptedHow;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  /** For JPA. */
  protected AdoptedRules() {}

  /**
   * A version just adopted.
   *
   * @param id made for the form, so that sending it twice adopts once
   * @param number 1 for the first
   */
  public AdoptedRules(
      UUID id, UUID spaceId, int number, GroundRules rules, Adoption adoption, UUID recordedBy) {
    this.id = id;
    this.spaceId = spaceId;
    this.number = number;
    this.text = rules.text();
    this.adoptedOn = adoption.on();
    this.adoptedHow = adoption.how();
    this.recordedAt = Instant.now();
    this.recordedBy = recordedBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** 1 for the first that the table adopted. */
  public int getNumber() {
    return number;
  }

  /** The rules. */
  public GroundRules rules() {
    return new GroundRules(text);
  }

  /** When they were adopted; empty for rules written before that was kept. */
  public Optional<LocalDate> adoptedOn() {
    return Optional.ofNullable(adoptedOn);
  }

  /** In which meeting, by whom: in the table's own words; empty when nobody said. */
  public String getAdoptedHow() {
    return adoptedHow;
  }
}
