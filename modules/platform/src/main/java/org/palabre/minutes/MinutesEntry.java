package org.palabre.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * One part of the minutes, with a version of its own: an item of the agenda, or a free one. Its
 * title is the item's at the time; struck from the agenda, what was written of it stays.
 *
 * <p>It does not raise the data version: a draft is on no page that a browser keeps, and it is
 * saved every second while people type. What makes it public, a step or an amendment, does.
 */
@Entity(name = "MinutesEntry")
@Table(name = "minutes_entry")
@ExcludeDefaultListeners
public class MinutesEntry {

  /** The longest text of one entry, in characters: some ten pages. */
  public static final int LONGEST = 20_000;

  /** What part it is. */
  public enum Kind {
    /** Who was there, how it began. */
    OPENING,
    /** An item of the agenda. */
    ITEM,
    /** What came up besides. */
    OTHER
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "minutes_id")
  private UUID minutesId;

  @Column(name = "item_id")
  private UUID itemId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private int position;
  private String title;
  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected MinutesEntry() {}

  MinutesEntry(UUID minutesId, Kind kind, UUID itemId, int position, String title, UUID sentKey) {
    this.id = Ids.next();
    this.minutesId = minutesId;
    this.kind = kind;
    this.itemId = itemId;
    this.text = "";
    this.sentKey = sentKey;
    stand(position, title);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who writes says which one they started from. */
  public int getVersion() {
    return version;
  }

  public UUID getMinutesId() {
    return minutesId;
  }

  /** The item of the agenda; null for a free entry, and once the item is struck out. */
  public UUID getItemId() {
    return itemId;
  }

  public Kind getKind() {
    return kind;
  }

  /** Its place, from 0; there may be gaps. */
  public int getPosition() {
    return position;
  }

  /** What it is called; empty for the opening and the first free one, which pages name. */
  public String getTitle() {
    return title;
  }

  /** What was written; perhaps empty. */
  public String getText() {
    return text;
  }

  /** When it was last written; null if never. */
  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** Who wrote it last; null if nobody did, or they were forgotten. */
  public UUID getWrittenBy() {
    return writtenBy;
  }

  final void stand(int at, String called) {
    position = at;
    title = called;
  }

  void write(String words, UUID by) {
    text = words;
    writtenAt = Instant.now();
    writtenBy = by;
  }
}
