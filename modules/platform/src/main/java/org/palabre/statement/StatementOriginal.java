package org.palabre.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The words as they were said, apart from those shown once names were masked. */
@Entity(name = "StatementOriginal")
@Table(name = "statement_original")
public class StatementOriginal {

  @Id
  @Column(name = "statement_id")
  private UUID statementId;

  private String words;

  @Column(name = "masked_at")
  private Instant maskedAt;

  @Column(name = "masked_by")
  private UUID maskedBy;

  /** For JPA. */
  protected StatementOriginal() {}

  StatementOriginal(UUID statementId, String words) {
    this.statementId = statementId;
    this.words = words;
  }

  /** The words, as they were said. */
  public String getWords() {
    return words;
  }

  /** When names were masked last. */
  public Instant getMaskedAt() {
    return maskedAt;
  }

  void masked(UUID by) {
    maskedAt = Instant.now();
    maskedBy = by;
  }
}
