package org.palabre.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.file.FileType;
import org.palabre.file.ReceivedFile;
import org.palabre.picture.Picture;
import org.palabre.store.Ids;

/** A file of a document, as it was once sent; its bytes are kept apart. */
@Entity(name = "DocumentVersion")
@Table(name = "document_version")
public class DocumentVersion {

  @Id private UUID id;

  @Column(name = "document_id")
  private UUID documentId;

  private int number;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "false_name")
  private String falseName;

  @Column(name = "file_type")
  private String fileType;

  private String charset;
  private long size;

  @Column(name = "small_size")
  private int smallSize;

  private int width;
  private int height;
  private String sha256;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "added_by")
  private UUID addedBy;

  /** For JPA. */
  protected DocumentVersion() {}

  DocumentVersion(UUID documentId, int number, ReceivedFile file, String sha256, UUID addedBy) {
    this.id = Ids.next();
    this.documentId = documentId;
    this.number = number;
    this.fileName = file.name();
    this.falseName = file.falseName().orElse(null);
    this.fileType = file.type().name();
    this.charset = file.charset().orElse(null);
    this.size = file.size();
    this.smallSize = file.picture().map(picture -> picture.small().length).orElse(0);
    this.width = file.picture().map(Picture::width).orElse(0);
    this.height = file.picture().map(Picture::height).orElse(0);
    this.sha256 = sha256;
    this.addedAt = Instant.now();
    this.addedBy = addedBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getDocumentId() {
    return documentId;
  }

  /** Its place among the document's versions, from 1. */
  public int getNumber() {
    return number;
  }

  /** What it is called when somebody takes it away. */
  public String getFileName() {
    return fileName;
  }

  /** The name it came with when that said it was something else; null otherwise. */
  public String getFalseName() {
    return falseName;
  }

  /** What it is. */
  public FileType getType() {
    return FileType.valueOf(fileType);
  }

  /** The encoding of a text; empty for everything else. */
  public Optional<String> getCharset() {
    return Optional.ofNullable(charset);
  }

  /** How many bytes it has. */
  public long getSize() {
    return size;
  }

  /** How many bytes are kept for it. */
  long kept() {
    return size + smallSize;
  }

  /** How many bytes the small picture has; 0 when there is none. */
  int getSmallSize() {
    return smallSize;
  }

  /** A picture's width in pixels; 0 for everything else. */
  public int getWidth() {
    return width;
  }

  /** A picture's height in pixels; 0 for everything else. */
  public int getHeight() {
    return height;
  }

  /** The fingerprint of its bytes, in hexadecimal. */
  public String getSha256() {
    return sha256;
  }

  public Instant getAddedAt() {
    return addedAt;
  }

  /** Who sent it; empty once they are forgotten. */
  public Optional<UUID> getAddedBy() {
    return Optional.ofNullable(addedBy);
  }
}
