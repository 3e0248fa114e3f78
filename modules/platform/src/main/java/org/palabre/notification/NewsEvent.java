package org.palabre.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * Something that happened to a theme, a project, a statement or an amendment: ids only, so that
 * what is withdrawn or hidden later is so here too. The same thing within an hour is one event that
 * happened again.
 */
@Entity(name = "NewsEvent")
@Table(name = "news_event")
public class NewsEvent {

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  @Enumerated(EnumType.STRING)
  private NewsKind kind;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "commitment_id")
  private UUID commitmentId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** For JPA. */
  protected NewsEvent() {}

  NewsEvent(UUID spaceId, NewsKind kind, UUID subjectId, UUID commitmentId) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.kind = kind;
    this.subjectId = subjectId;
    this.commitmentId = commitmentId;
    this.happenedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public NewsKind getKind() {
    return kind;
  }

  /** The theme, project, statement or amendment it happened to. */
  public UUID getSubjectId() {
    return subjectId;
  }

  /** The commitment it happened to; null when it did not. */
  public UUID getCommitmentId() {
    return commitmentId;
  }

  /** When, the last time. */
  public Instant getHappenedAt() {
    return happenedAt;
  }

  void again() {
    happenedAt = Instant.now();
  }

  void belongTo(UUID subject) {
    subjectId = subject;
  }
}
