package org.palabre.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody was invited to a meeting: a person, or an address that follows its space. */
@Entity(name = "MeetingInvited")
@Table(name = "meeting_invited")
class MeetingInvited {

  @Id private UUID id;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "email_key")
  private String emailKey;

  @Column(name = "invited_at")
  private Instant invitedAt;

  /** For JPA. */
  protected MeetingInvited() {}

  MeetingInvited(UUID id, UUID meetingId, UUID personId, String emailKey) {
    this.id = id;
    this.meetingId = meetingId;
    this.personId = personId;
    this.emailKey = emailKey;
    this.invitedAt = Instant.now();
  }
}
