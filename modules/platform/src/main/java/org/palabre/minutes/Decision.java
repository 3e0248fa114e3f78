package org.palabre.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.store.Ids;

/** What a meeting decided, at one entry of its minutes. */
@Entity(name = "MinutesDecision")
@Table(name = "minutes_decision")
public class Decision {

  /** How it was decided. */
  public enum How {
    /** Nobody objected. */
    CONSENT,
    /** By a vote; the detail says how many. */
    VOTE,
    /** Otherwise; the detail says how. */
    OTHER
  }

  @Id private UUID id;

  @Column(name = "entry_id")
  private UUID entryId;

  private String what;

  @Enumerated(EnumType.STRING)
  private How how;

  private String detail;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Decision() {}

  Decision(UUID entryId, Decided decided, UUID sentKey) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.what = decided.what();
    this.how = decided.how();
    this.detail = decided.detail();
    this.decidedOn = decided.on();
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEntryId() {
    return entryId;
  }

  public String getWhat() {
    return what;
  }

  public How getHow() {
    return how;
  }

  /** How many for and against, or how otherwise; perhaps empty. */
  public String getDetail() {
    return detail;
  }

  public LocalDate getDecidedOn() {
    return decidedOn;
  }
}
