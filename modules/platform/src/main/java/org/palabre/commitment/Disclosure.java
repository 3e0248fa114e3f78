package org.palabre.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * That those who lead a space showed one item of it to one body or person outside: a commitment, or
 * a statement beside it. The record stays when it is taken back.
 */
@Entity(name = "Disclosure")
@Table(name = "disclosure")
public class Disclosure {

  @Id private UUID id;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Column(name = "statement_id")
  private UUID statementId;

  @Column(name = "body_id")
  private UUID bodyId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "disclosed_by")
  private UUID disclosedBy;

  @Column(name = "disclosed_at")
  private Instant disclosedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  /** For JPA. */
  protected Disclosure() {}

  Disclosure(UUID commitmentId, UUID statementId, Addressee to, UUID disclosedBy) {
    this.id = Ids.next();
    this.commitmentId = commitmentId;
    this.statementId = statementId;
    this.bodyId = to.body();
    this.personId = to.person();
    this.disclosedBy = disclosedBy;
    this.disclosedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getCommitmentId() {
    return commitmentId;
  }

  /** The statement shown; empty when it is the commitment itself. */
  public Optional<UUID> getStatementId() {
    return Optional.ofNullable(statementId);
  }

  /** Who showed it; null once they are forgotten. */
  public UUID getDisclosedBy() {
    return disclosedBy;
  }

  public Instant getDisclosedAt() {
    return disclosedAt;
  }

  /** When it was taken back; null while it holds. */
  public Instant getRevokedAt() {
    return revokedAt;
  }

  void revoke() {
    revokedAt = Instant.now();
  }
}
