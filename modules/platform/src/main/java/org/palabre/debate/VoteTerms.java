package org.palabre.debate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who may vote on the amendments to a text. */
@Entity(name = "VoteTerms")
@Table(name = "text_vote_terms")
class VoteTerms {

  @Id
  @Column(name = "text_id")
  private UUID textId;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private Voters who;

  /** For JPA. */
  protected VoteTerms() {}

  VoteTerms(UUID textId) {
    this.textId = textId;
    this.who = Voters.NOBODY;
  }

  Voters getWho() {
    return who;
  }

  void let(Voters voters) {
    who = voters;
  }
}
