package org.palabre.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who writes a text together with those who lead its space, in one college. It counts only
 * as long as they are a member of the space.
 */
@Entity(name = "Drafter")
@Table(name = "text_drafter")
@IdClass(Drafter.Key.class)
class Drafter {

  @Id
  @Column(name = "text_id")
  private UUID textId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private College college;

  private Instant since;

  /** For JPA. */
  protected Drafter() {}

  Drafter(UUID textId, UUID personId, College college) {
    this.textId = textId;
    this.personId = personId;
    this.college = college;
    this.since = Instant.now();
  }

  College getCollege() {
    return college;
  }

  void moveTo(College other) {
    college = other;
  }

  /** Text and person together. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID textId;
    private UUID personId;

    /** For JPA. */
    public Key() {}

    Key(UUID textId, UUID personId) {
      this.textId = textId;
      this.personId = personId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(textId, key.textId)
          && Objects.equals(personId, key.personId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(textId, personId);
    }
  }
}
