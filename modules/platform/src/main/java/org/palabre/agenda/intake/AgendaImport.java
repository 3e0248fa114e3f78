package org.palabre.agenda.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A file whose dates became meetings, all together. It may be undone as a whole, but for those that
 * somebody has worked on; what is left then is that it was, and when it was undone.
 */
@Entity(name = "AgendaImport")
@Table(name = "meeting_import")
public class AgendaImport {

  private static final int LONGEST_NAME = 200;

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "imported_by")
  private UUID importedBy;

  @Column(name = "imported_at")
  private Instant importedAt;

  private int meetings;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected AgendaImport() {}

  AgendaImport(UUID spaceId, String fileName, UUID importedBy, int meetings, UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.fileName =
        fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
    this.importedBy = importedBy;
    this.importedAt = Instant.now();
    this.meetings = meetings;
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  UUID getSpaceId() {
    return spaceId;
  }

  /** The name of the file, as it was sent. */
  public String getFileName() {
    return fileName;
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  /** How many meetings it brought. */
  public int getMeetings() {
    return meetings;
  }

  /** When it was undone; null when it was not. */
  public Instant getUndoneAt() {
    return undoneAt;
  }

  void undo() {
    undoneAt = Instant.now();
  }
}
