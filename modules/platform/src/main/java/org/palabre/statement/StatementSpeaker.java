package org.palabre.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * Who said a statement, as far as is known: a row of its own, so that a speaker can be forgotten
 * and the words stay.
 */
@Entity(name = "StatementSpeaker")
@Table(name = "statement_speaker")
public class StatementSpeaker {

  @Id
  @Column(name = "statement_id")
  private UUID statementId;

  @Column(name = "person_id")
  private UUID personId;

  private String name;

  @Column(name = "age_band")
  private String ageBand;

  private String quarter;

  /** For JPA. */
  protected StatementSpeaker() {}

  StatementSpeaker(UUID statementId, UUID personId, Told.Speaker speaker) {
    this.statementId = statementId;
    this.personId = personId;
    if (speaker != null) {
      this.name = speaker.name();
      this.ageBand = speaker.ageBand();
      this.quarter = speaker.quarter();
    }
  }

  public UUID getStatementId() {
    return statementId;
  }

  /** The account they spoke with; null for none. */
  UUID getPersonId() {
    return personId;
  }

  /** The name to show; null for somebody who wished to stay anonymous. */
  public String getName() {
    return name;
  }

  public String getAgeBand() {
    return ageBand;
  }

  public String getQuarter() {
    return quarter;
  }
}
