package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.tables.domain.ResourcePersonDescription.ShownTo;

/**
 * A resident others turn to.
 *
 * <p>Life: kept with their consent → asked again before it ends → gone, row and all, when they take
 * it back. Once consent is over, only those who run the table still see whom to ask again, for
 * {@value Consent#DAYS_TO_ASK_AGAIN} days; then they are gone as well.
 */
@Entity(name = "tables_ResourcePerson")
@Table(name = "tables_resource_person")
public class ResourcePerson {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  private String name;

  @Column(name = "helps_with")
  private String helpsWith;

  @Column(name = "reached_by")
  private String reachedBy;

  @Column(name = "shown_to")
  @Enumerated(EnumType.STRING)
  private ShownTo shownTo;

  @Column(name = "consent_way")
  @Enumerated(EnumType.STRING)
  private Consent.Way consentWay;

  @Column(name = "consent_detail")
  private String consentDetail;

  @Column(name = "consent_on")
  private LocalDate consentOn;

  @Column(name = "consent_ends")
  private LocalDate consentEnds;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For JPA. */
  protected ResourcePerson() {}

  /**
   * Somebody who just agreed.
   *
   * @param id made for the form, so that sending it twice keeps them once
   */
  public ResourcePerson(
      UUID id,
      UUID spaceId,
      ResourcePersonDescription description,
      Consent consent,
      UUID recordedBy) {
    this.id = id;
    this.spaceId = spaceId;
    describe(description);
    agree(consent, recordedBy);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public String getName() {
    return name;
  }

  /** What others turn to them for. */
  public String getHelpsWith() {
    return helpsWith;
  }

  /** How to reach them; empty when they did not say. */
  public String getReachedBy() {
    return reachedBy;
  }

  /** What is kept of them. */
  public ResourcePersonDescription description() {
    return new ResourcePersonDescription(name, helpsWith, reachedBy, shownTo, personId);
  }

  /** That they agreed. */
  public Consent consent() {
    return new Consent(consentWay, consentDetail, consentOn, consentEnds);
  }

  /** Who wrote down that they agreed; null once that person is erased. */
  public UUID getRecordedBy() {
    return recordedBy;
  }

  /** When it was written down. */
  public Instant getRecordedAt() {
    return recordedAt;
  }

  /** Whether the members of the table see them today. */
  public boolean isShownToMembers(LocalDate today) {
    return shownTo == ShownTo.MEMBERS && consent().state(today) != Consent.State.OVER;
  }

  /** Changes what is kept of them. */
  public final void describe(ResourcePersonDescription description) {
    name = description.name();
    helpsWith = description.helpsWith();
    reachedBy = description.reachedBy();
    shownTo = description.shownTo();
    personId = description.account();
  }

  /** Writes down that they agreed, or agreed again. */
  public final void agree(Consent consent, UUID recorder) {
    consentWay = consent.way();
    consentDetail = consent.detail();
    consentOn = consent.givenOn();
    consentEnds = consent.endsOn();
    recordedBy = recorder;
    recordedAt = Instant.now();
  }
}
