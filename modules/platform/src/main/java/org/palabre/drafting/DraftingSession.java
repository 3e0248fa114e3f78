package org.palabre.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;
import org.palabre.text.Text;

/**
 * A meeting at which a text is worked on: planned, then under way from the moment its articles are
 * noted as they are, then ended, when they are noted again, with how many of each college were
 * there. What an ended session changed never changes.
 */
@Entity(name = "DraftingSession")
@Table(name = "text_session")
public class DraftingSession {

  /** Where it is in its life. */
  public enum State {
    /** Its articles are chosen. */
    PLANNED,
    /** The articles are being worked on. */
    UNDERWAY,
    /** What it changed is kept. */
    ENDED
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "text_id")
  private UUID textId;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "for_version")
  private int forVersion;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private Integer officials;
  private Integer departments;
  private Integer residents;

  @Column(name = "from_sheet")
  private boolean fromSheet;

  /** For JPA. */
  protected DraftingSession() {}

  DraftingSession(Text text, UUID meetingId) {
    this.id = Ids.next();
    this.textId = text.getId();
    this.meetingId = meetingId;
    this.forVersion = text.nextNumber();
    this.state = State.PLANNED;
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who takes a step says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getTextId() {
    return textId;
  }

  /** The meeting; empty once it is gone. */
  public Optional<UUID> getMeetingId() {
    return Optional.ofNullable(meetingId);
  }

  /** The number of the version that was being worked on. */
  public int getForVersion() {
    return forVersion;
  }

  public State getState() {
    return state;
  }

  /** When work began; null before. */
  public Instant getBegunAt() {
    return begunAt;
  }

  /** When it ended; null before. */
  public Instant getEndedAt() {
    return endedAt;
  }

  /** How many of each college took part; empty before its end. */
  public Optional<Presence> getPresence() {
    return state == State.ENDED
        ? Optional.of(new Presence(officials, departments, residents))
        : Optional.empty();
  }

  /** Whether that was counted on the attendance sheet, not said by whoever ended it. */
  public boolean isFromSheet() {
    return fromSheet;
  }

  void begin(Text text) {
    forVersion = text.nextNumber();
    state = State.UNDERWAY;
    begunAt = Instant.now();
  }

  void end(Presence presence, boolean sheet) {
    state = State.ENDED;
    endedAt = Instant.now();
    officials = presence.officials();
    departments = presence.departments();
    residents = presence.residents();
    fromSheet = sheet;
  }

  /** Notes which version it works on now. */
  void touch(Text text) {
    forVersion = text.nextNumber();
  }
}
