package org.palabre.facilitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a meeting is while it is held. Life: begun → at one item after the other → ended. */
@Entity(name = "MeetingRun")
@Table(name = "meeting_run")
class MeetingRun {

  @Id
  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "item_id")
  private UUID itemId;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "item_since")
  private Instant itemSince;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For JPA. */
  protected MeetingRun() {}

  MeetingRun(UUID meetingId, UUID firstItem, Instant now) {
    this.meetingId = meetingId;
    begin(firstItem, now);
  }

  final void begin(UUID firstItem, Instant now) {
    itemId = firstItem;
    beganAt = now;
    itemSince = now;
    endedAt = null;
  }

  Optional<UUID> getItemId() {
    return Optional.ofNullable(itemId);
  }

  Instant getBeganAt() {
    return beganAt;
  }

  Instant getItemSince() {
    return itemSince;
  }

  boolean isEnded() {
    return endedAt != null;
  }

  void go(UUID item, Instant now) {
    itemId = item;
    itemSince = now;
  }

  void end(Instant now) {
    endedAt = now;
  }
}
