package org.palabre.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.store.Ids;

/** A text was adopted: when, by whom, how. Never changed. */
@Entity(name = "TextAdoption")
@Table(name = "text_adoption")
public class Adoption {

  /** How it was decided. */
  public enum How {
    /** Nobody objected. */
    CONSENT,
    /** By a vote of those present. */
    VOTE,
    /** By those who have the authority: a deliberation, an order. */
    DECISION
  }

  @Id private UUID id;

  @Column(name = "text_id")
  private UUID textId;

  private int number;
  private String title;

  @Column(name = "adopted_on")
  private LocalDate adoptedOn;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "decided_by")
  private String decidedBy;

  @Enumerated(EnumType.STRING)
  private How how;

  private String result;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  /** For JPA. */
  protected Adoption() {}

  Adoption(Text text, AdoptionRecord record, UUID recordedBy) {
    this.id = Ids.next();
    this.textId = text.getId();
    this.number = text.getAdoptions();
    this.title = text.getTitle();
    this.adoptedOn = record.on();
    this.meetingId = record.meeting();
    this.decidedBy = record.by();
    this.how = record.how();
    this.result = record.result();
    this.recordedAt = Instant.now();
    this.recordedBy = recordedBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getTextId() {
    return textId;
  }

  /** Its number among those of the text, from 1: the version's number. */
  public int getNumber() {
    return number;
  }

  /** What the text was called then. */
  public String getTitle() {
    return title;
  }

  public LocalDate getAdoptedOn() {
    return adoptedOn;
  }

  /** The meeting that decided it; null when none of this space did, or it is gone. */
  public UUID getMeetingId() {
    return meetingId;
  }

  /** Who decided, in words. */
  public String getDecidedBy() {
    return decidedBy;
  }

  public How getHow() {
    return how;
  }

  /** With which result, in words; perhaps empty. */
  public String getResult() {
    return result;
  }

  public Instant getRecordedAt() {
    return recordedAt;
  }
}
