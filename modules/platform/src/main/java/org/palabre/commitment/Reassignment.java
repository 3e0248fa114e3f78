package org.palabre.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * That a commitment was passed on from one department or person of the city to another, and why.
 */
@Entity(name = "Reassignment")
@Table(name = "reassignment")
public class Reassignment {

  @Id private UUID id;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Column(name = "from_name")
  private String fromName;

  @Column(name = "from_person")
  private UUID fromPerson;

  @Column(name = "to_name")
  private String toName;

  @Column(name = "to_person")
  private UUID toPerson;

  private String reason;

  @Column(name = "moved_by")
  private UUID movedBy;

  @Column(name = "moved_at")
  private Instant movedAt;

  /** For JPA. */
  protected Reassignment() {}

  Reassignment(UUID commitment, Addressee from, Addressee to, String reason, UUID movedBy) {
    this.id = Ids.next();
    this.commitmentId = commitment;
    this.fromName = from.name();
    this.fromPerson = from.person();
    this.toName = to.name();
    this.toPerson = to.person();
    this.reason = reason;
    this.movedBy = movedBy;
    this.movedAt = Instant.now();
  }

  public UUID getCommitmentId() {
    return commitmentId;
  }

  /** Whose it was: their name at the time. */
  public String getFromName() {
    return fromName;
  }

  /** Whose it became: their name at the time. */
  public String getToName() {
    return toName;
  }

  public String getReason() {
    return reason;
  }

  public Instant getMovedAt() {
    return movedAt;
  }
}
