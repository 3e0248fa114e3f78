package org.palabre.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One entry as it was in a snapshot. */
@Entity(name = "MinutesSnapshotEntry")
@Table(name = "minutes_snapshot_entry")
@IdClass(SnapshotEntry.Key.class)
public class SnapshotEntry {

  @Id
  @Column(name = "snapshot_id")
  private UUID snapshotId;

  @Id
  @Column(name = "entry_id")
  private UUID entryId;

  private int position;
  private String title;
  private String text;

  /** For JPA. */
  protected SnapshotEntry() {}

  SnapshotEntry(UUID snapshotId, MinutesEntry entry) {
    this.snapshotId = snapshotId;
    this.entryId = entry.getId();
    this.position = entry.getPosition();
    this.title = entry.getTitle();
    this.text = entry.getText();
  }

  public UUID getEntryId() {
    return entryId;
  }

  public int getPosition() {
    return position;
  }

  public String getTitle() {
    return title;
  }

  public String getText() {
    return text;
  }

  /** The two ids. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID snapshotId;
    private UUID entryId;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(snapshotId, key.snapshotId)
          && Objects.equals(entryId, key.entryId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(snapshotId, entryId);
    }
  }
}
