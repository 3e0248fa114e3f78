package org.palabre.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who was there: a person with an account, somebody who registered without one, a name
 * that was typed in, or nobody's name any more.
 */
@Entity(name = "Attendance")
@Table(name = "attendance")
class Attendance {

  @Id private UUID id;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "registration_id")
  private UUID registrationId;

  private String name;

  @Column(name = "came_at")
  private Instant cameAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Attendance() {}

  UUID getId() {
    return id;
  }

  UUID getPersonId() {
    return personId;
  }

  UUID getRegistrationId() {
    return registrationId;
  }

  String getName() {
    return name;
  }
}
