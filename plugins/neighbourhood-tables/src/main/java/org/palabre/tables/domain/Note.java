package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a facilitator writes for themselves about their table, or about one thing in it. Nobody else
 * reads it, whatever they are; it is not handed over with the table, and goes with the account.
 */
@Entity(name = "tables_Note")
@Table(name = "tables_note")
@ExcludeDefaultListeners
public class Note {

  /** The longest, in characters. */
  public static final int LONGEST = 20_000;

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "author_id")
  private UUID authorId;

  @Enumerated(EnumType.STRING)
  private Subject.Kind about;

  @Column(name = "about_id")
  private UUID aboutId;

  private String text;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA. */
  protected Note() {}

  /**
   * A note just begun.
   *
   * @param id made for the form, so that sending it twice keeps it once
   */
  public Note(UUID id, UUID spaceId, UUID authorId, Optional<Subject> subject, String text) {
    this.id = id;
    this.spaceId = spaceId;
    this.authorId = authorId;
    write(subject, text);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public UUID getAuthorId() {
    return authorId;
  }

  /** The one thing it is about; empty when it is about the table. */
  public Optional<Subject> subject() {
    return Optional.ofNullable(about).map(kind -> new Subject(kind, aboutId));
  }

  public String getText() {
    return text;
  }

  public Instant getChangedAt() {
    return changedAt;
  }

  /** Writes it anew. */
  public final void write(Optional<Subject> subject, String newText) {
    about = subject.map(Subject::kind).orElse(null);
    aboutId = subject.map(Subject::id).orElse(null);
    text = newText;
    changedAt = Instant.now();
  }
}
