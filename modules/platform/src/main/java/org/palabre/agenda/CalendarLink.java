package org.palabre.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody has a calendar of their own at a secret address, of which the hash is kept. */
@Entity(name = "CalendarLink")
@Table(name = "calendar_link")
public class CalendarLink {

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "key_hash")
  private byte[] keyHash;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected CalendarLink() {}

  CalendarLink(UUID personId) {
    this.personId = personId;
  }

  UUID getPersonId() {
    return personId;
  }

  Instant getCreatedAt() {
    return createdAt;
  }

  void open(CalendarKey key) {
    keyHash = key.hash();
    createdAt = Instant.now();
  }
}
