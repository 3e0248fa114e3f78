package org.palabre.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * What somebody who spoke says, at the end, of what a project changed. It knows the statement, not
 * the person. Its words wait to be read by those who lead the space; its verdict counts at once.
 */
@Entity(name = "OutcomeVoice")
@Table(name = "outcome_voice")
public class OutcomeVoice {

  /** What changed. */
  public enum Verdict {
    /** It is better. */
    BETTER,
    /** It is as before. */
    SAME,
    /** It is worse. */
    WORSE
  }

  /** Whether its words are shown. */
  public enum State {
    /** Wait to be read. */
    WAITING,
    /** Shown to whoever reads the project. */
    PUBLISHED,
    /** Kept, not shown. */
    REFUSED
  }

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "statement_id")
  private UUID statementId;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String words;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "told_at")
  private Instant toldAt;

  /** For JPA. */
  protected OutcomeVoice() {}

  OutcomeVoice(UUID projectId, UUID statementId) {
    this.id = Ids.next();
    this.projectId = projectId;
    this.statementId = statementId;
  }

  public UUID getId() {
    return id;
  }

  public UUID getProjectId() {
    return projectId;
  }

  /** The statement of whoever speaks. */
  public UUID getStatementId() {
    return statementId;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  /** Their words; empty for none. */
  public String getWords() {
    return words;
  }

  public State getState() {
    return state;
  }

  public Instant getToldAt() {
    return toldAt;
  }

  void say(Verdict saidVerdict, String saidWords) {
    verdict = saidVerdict;
    words = saidWords;
    state = saidWords.isEmpty() ? State.PUBLISHED : State.WAITING;
    toldAt = Instant.now();
  }

  void decide(boolean publish) {
    state = publish ? State.PUBLISHED : State.REFUSED;
  }
}
