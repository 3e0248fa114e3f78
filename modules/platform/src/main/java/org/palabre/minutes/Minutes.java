package org.palabre.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.palabre.meeting.Meeting;
import org.palabre.store.Ids;

/**
 * What was written of a meeting.
 *
 * <p>Life: draft, written by those who hold meetings, several at once → sent to those who attended,
 * who propose amendments → approved, once each amendment was answered → published. From the sending
 * on only accepted amendments change it.
 */
@Entity(name = "Minutes")
@Table(name = "minutes")
public class Minutes {

  /** Where they are in their life. */
  public enum State {
    /** Being written: only those who hold meetings read them. */
    DRAFT,
    /** Those who attended read them as well, and propose amendments. */
    SENT,
    /** Nothing changes any more. */
    APPROVED,
    /** Whoever reads the meeting reads them. */
    PUBLISHED
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "space_id")
  private UUID spaceId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  /** For JPA. */
  protected Minutes() {}

  Minutes(Meeting meeting) {
    this.id = Ids.next();
    this.meetingId = meeting.getId();
    this.spaceId = meeting.getSpaceId();
    this.state = State.DRAFT;
    this.begunAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every step: who takes the next one says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getMeetingId() {
    return meetingId;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public State getState() {
    return state;
  }

  public Instant getBegunAt() {
    return begunAt;
  }

  /** When they were sent to those who attended; null before. */
  public Instant getSentAt() {
    return sentAt;
  }

  /** When they were approved; null before. */
  public Instant getApprovedAt() {
    return approvedAt;
  }

  /** When they were published; null before. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  void send() {
    state = State.SENT;
    sentAt = Instant.now();
  }

  void approve() {
    state = State.APPROVED;
    approvedAt = Instant.now();
  }

  void publish() {
    state = State.PUBLISHED;
    publishedAt = Instant.now();
  }
}
