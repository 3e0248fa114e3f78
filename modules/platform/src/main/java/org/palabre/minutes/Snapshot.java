package org.palabre.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/** The minutes as they were at one step of their life. Never changed. */
@Entity(name = "MinutesSnapshot")
@Table(name = "minutes_snapshot")
public class Snapshot {

  /** What made it. */
  public enum Step {
    /** They were sent to those who attended. */
    SENT,
    /** An amendment was accepted. */
    AMENDED,
    /** They were approved. */
    APPROVED,
    /** They were published. */
    PUBLISHED
  }

  @Id private UUID id;

  @Column(name = "minutes_id")
  private UUID minutesId;

  private int number;

  @Enumerated(EnumType.STRING)
  private Step step;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private UUID madeBy;

  /** For JPA. */
  protected Snapshot() {}

  Snapshot(UUID minutesId, int number, Step step, UUID madeBy) {
    this.id = Ids.next();
    this.minutesId = minutesId;
    this.number = number;
    this.step = step;
    this.madeAt = Instant.now();
    this.madeBy = madeBy;
  }

  public UUID getId() {
    return id;
  }

  /** Its number among those of the same minutes, from 1. */
  public int getNumber() {
    return number;
  }

  public Step getStep() {
    return step;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  /** Who took the step; null once they were forgotten. */
  public UUID getMadeBy() {
    return madeBy;
  }
}
