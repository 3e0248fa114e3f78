package org.palabre.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.palabre.people.OneTimeToken;
import org.palabre.store.Ids;

/**
 * A link that was mailed to those a commitment was shown to: whoever has it answers this one
 * commitment without signing in. Only the hash of its token is kept.
 *
 * <p>Life: issued → answered, by it or otherwise; or over after thirty days; or dead with the
 * disclosure it was sent for, when that is taken back or passed on. No page shows a link: issuing
 * one leaves copies of pages fresh.
 */
@Entity(name = "AnswerLink")
@Table(name = "answer_link")
@ExcludeDefaultListeners
class AnswerLink {

  @Id private UUID id;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Column(name = "disclosure_id")
  private UUID disclosureId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For JPA. */
  protected AnswerLink() {}

  AnswerLink(OneTimeToken token, Disclosure disclosure, Duration life) {
    this.id = Ids.next();
    this.tokenHash = token.hash();
    this.commitmentId = disclosure.getCommitmentId();
    this.disclosureId = disclosure.getId();
    this.issuedAt = Instant.now();
    this.expiresAt = issuedAt.plus(life);
  }

  UUID getId() {
    return id;
  }

  UUID getCommitmentId() {
    return commitmentId;
  }

  UUID getDisclosureId() {
    return disclosureId;
  }

  Instant getIssuedAt() {
    return issuedAt;
  }

  Instant getExpiresAt() {
    return expiresAt;
  }

  boolean isAnswered() {
    return endedAt != null;
  }

  boolean isExpired() {
    return !Instant.now().isBefore(expiresAt);
  }
}
