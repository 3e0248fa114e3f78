package org.palabre.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A reminder that was mailed to those a commitment is asked of; at most one a day. */
@Entity(name = "Chase")
@Table(name = "chase")
public class Chase {

  @Id private UUID id;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Column(name = "chased_on")
  private LocalDate chasedOn;

  @Column(name = "chased_at")
  private Instant chasedAt;

  @Column(name = "chased_by")
  private UUID chasedBy;

  private int recipients;

  /** For JPA. */
  protected Chase() {}

  public UUID getCommitmentId() {
    return commitmentId;
  }

  /** The day it was, where the organisation is. */
  public LocalDate getChasedOn() {
    return chasedOn;
  }

  public Instant getChasedAt() {
    return chasedAt;
  }

  /** Who asked for it; null once they are forgotten. */
  public UUID getChasedBy() {
    return chasedBy;
  }

  /** How many people were written to. */
  public int getRecipients() {
    return recipients;
  }
}
