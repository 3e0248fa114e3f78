package org.palabre.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.statement.Statement.State;
import org.palabre.store.Ids;

/**
 * What whoever spoke adds later: it stands beside the words, which stay as they were said. Names of
 * third parties are masked in it as in the words; what was told is then kept apart.
 */
@Entity(name = "StatementCorrection")
@Table(name = "statement_correction")
public class StatementCorrection {

  @Id private UUID id;

  @Column(name = "statement_id")
  private UUID statementId;

  private String words;

  /** As it was told; null when nothing is masked. */
  private String told;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "told_at")
  private Instant toldAt;

  /** For JPA. */
  protected StatementCorrection() {}

  StatementCorrection(UUID statementId, String words) {
    this.id = Ids.next();
    this.statementId = statementId;
    this.words = words;
    this.state = State.WAITING;
    this.toldAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getStatementId() {
    return statementId;
  }

  public String getWords() {
    return words;
  }

  /** What was told, word for word. */
  String getTold() {
    return told == null ? words : told;
  }

  /** Waiting, published or refused. */
  public State getState() {
    return state;
  }

  public Instant getToldAt() {
    return toldAt;
  }

  void publish(String shown) {
    told = shown.equals(getTold()) ? null : getTold();
    words = shown;
    state = State.PUBLISHED;
  }

  void refuse() {
    state = State.REFUSED;
  }
}
