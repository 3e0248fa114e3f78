package org.palabre.debate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.drafting.College;

/**
 * One person's voice on an amendment. The database lets nobody have two; it is written by one
 * statement, {@link Votes#cast}.
 */
@Entity(name = "TextVote")
@Table(name = "text_vote")
class Vote {

  @Id private UUID id;

  @Column(name = "amendment_id")
  private UUID amendmentId;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private College college;

  @Enumerated(EnumType.STRING)
  private Choice choice;

  /** For JPA. */
  protected Vote() {}
}
