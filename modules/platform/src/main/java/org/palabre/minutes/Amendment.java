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
import org.palabre.store.Ids;

/**
 * What somebody who was there would change in an entry that was sent, and why. Those who hold
 * meetings accept it, perhaps otherwise worded, or refuse it with a reason.
 */
@Entity(name = "MinutesAmendment")
@Table(name = "minutes_amendment")
public class Amendment {

  /** What became of it. */
  public enum State {
    /** Nobody answered yet. */
    WAITING,
    /** It is in the entry. */
    ACCEPTED,
    /** It is not; the answer says why. */
    REFUSED
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "entry_id")
  private UUID entryId;

  private String base;
  private String text;
  private String reason;

  @Enumerated(EnumType.STRING)
  private State state;

  private String answer;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Amendment() {}

  Amendment(MinutesEntry entry, String text, String reason, UUID proposedBy, UUID sentKey) {
    this.id = Ids.next();
    this.entryId = entry.getId();
    this.base = entry.getText();
    this.text = text;
    this.reason = reason;
    this.state = State.WAITING;
    this.answer = "";
    this.proposedAt = Instant.now();
    this.proposedBy = proposedBy;
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEntryId() {
    return entryId;
  }

  /** The entry's text when it was proposed. */
  public String getBase() {
    return base;
  }

  /** The whole text proposed for the entry. */
  public String getText() {
    return text;
  }

  /** Why. */
  public String getReason() {
    return reason;
  }

  public State getState() {
    return state;
  }

  /** What those who hold meetings said to it; perhaps empty when it was accepted. */
  public String getAnswer() {
    return answer;
  }

  public Instant getProposedAt() {
    return proposedAt;
  }

  /** Who proposed it; null once they were forgotten. */
  public UUID getProposedBy() {
    return proposedBy;
  }

  /** When it was answered; null before. */
  public Instant getDecidedAt() {
    return decidedAt;
  }

  void answer(State outcome, String words) {
    state = outcome;
    answer = words;
    decidedAt = Instant.now();
  }
}
