package org.palabre.agenda.repeat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Which day of its series a meeting stands for, wherever it was moved since. */
@Entity(name = "MeetingOccurrence")
@Table(name = "meeting_occurrence")
public class MeetingOccurrence {

  @Id
  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "series_id")
  private UUID seriesId;

  private LocalDate slot;

  /** For JPA. */
  protected MeetingOccurrence() {}

  MeetingOccurrence(UUID meetingId, UUID seriesId, LocalDate slot) {
    this.meetingId = meetingId;
    this.seriesId = seriesId;
    this.slot = slot;
  }

  UUID getMeetingId() {
    return meetingId;
  }

  LocalDate getSlot() {
    return slot;
  }

  void join(UUID series) {
    seriesId = series;
  }
}
