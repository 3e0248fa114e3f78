package org.palabre.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A text that stood in an entry, or was set aside when two clashed: nothing that was written is
 * lost. While one person goes on writing, one is kept every two minutes.
 */
@Entity(name = "MinutesRevision")
@Table(name = "minutes_revision")
@ExcludeDefaultListeners
public class MinutesRevision {

  @Id private UUID id;

  @Column(name = "entry_id")
  private UUID entryId;

  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "written_by")
  private UUID writtenBy;

  /** For JPA. */
  protected MinutesRevision() {}

  MinutesRevision(UUID entryId, String text, Instant writtenAt, UUID writtenBy) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.text = text;
    this.writtenAt = writtenAt;
    this.writtenBy = writtenBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEntryId() {
    return entryId;
  }

  public String getText() {
    return text;
  }

  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** Who wrote it; null once they were forgotten. */
  public UUID getWrittenBy() {
    return writtenBy;
  }
}
