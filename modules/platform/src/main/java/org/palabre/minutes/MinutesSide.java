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
 * A text that could not be brought into its entry, since somebody had changed the same place or the
 * minutes were sent meanwhile. It waits until somebody chooses; its writer may go on with it.
 */
@Entity(name = "MinutesSide")
@Table(name = "minutes_side")
@ExcludeDefaultListeners
public class MinutesSide {

  @Id private UUID id;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "writing_key")
  private UUID writingKey;

  private String base;
  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "written_by")
  private UUID writtenBy;

  /** For JPA. */
  protected MinutesSide() {}

  MinutesSide(UUID entryId, UUID writingKey, String base, UUID writtenBy) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.writingKey = writingKey;
    this.base = base;
    this.writtenBy = writtenBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getEntryId() {
    return entryId;
  }

  /** The text it started from. */
  public String getBase() {
    return base;
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

  void write(String words) {
    text = words;
    writtenAt = Instant.now();
  }
}
