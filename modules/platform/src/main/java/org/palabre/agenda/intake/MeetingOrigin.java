package org.palabre.agenda.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which import a meeting came with, and what names it in its file: the same comes once. */
@Entity(name = "MeetingOrigin")
@Table(name = "meeting_origin")
public class MeetingOrigin {

  @Id
  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "import_id")
  private UUID importId;

  @Column(name = "space_id")
  private UUID spaceId;

  private String fingerprint;

  /** For JPA. */
  protected MeetingOrigin() {}

  MeetingOrigin(UUID meetingId, UUID importId, UUID spaceId, String fingerprint) {
    this.meetingId = meetingId;
    this.importId = importId;
    this.spaceId = spaceId;
    this.fingerprint = fingerprint;
  }
}
