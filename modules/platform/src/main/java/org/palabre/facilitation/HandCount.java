package org.palabre.facilitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A show of hands: a question and how many hands, never whose. Life: open, counted up and down →
 * closed; then it is a result of its item.
 */
@Entity(name = "HandCount")
@Table(name = "hand_count")
public class HandCount {

  /** The most hands of one kind: beyond, it is a slip of the finger. */
  public static final int MOST = 10_000;

  @Id private UUID id;

  @Column(name = "meeting_id")
  private UUID meetingId;

  @Column(name = "item_id")
  private UUID itemId;

  private String question;

  @Column(name = "in_favour")
  private int inFavour;

  private int against;
  private int abstaining;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected HandCount() {}

  HandCount(UUID meetingId, UUID itemId, String question, UUID sentKey) {
    this.id = Ids.next();
    this.meetingId = meetingId;
    this.itemId = itemId;
    this.question = question;
    this.askedAt = Instant.now();
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  UUID getMeetingId() {
    return meetingId;
  }

  /** The item it was asked at; empty when at none. */
  public Optional<UUID> getItemId() {
    return Optional.ofNullable(itemId);
  }

  public String getQuestion() {
    return question;
  }

  /** How many hands for it. */
  public int getInFavour() {
    return inFavour;
  }

  /** How many against it. */
  public int getAgainst() {
    return against;
  }

  /** How many abstain. */
  public int getAbstaining() {
    return abstaining;
  }

  /** When it was asked. */
  public Instant getAskedAt() {
    return askedAt;
  }

  /** Whether it is a result. */
  public boolean isClosed() {
    return closedAt != null;
  }

  void count(Hands hands) {
    inFavour = hands.inFavour();
    against = hands.against();
    abstaining = hands.abstaining();
  }

  void close() {
    closedAt = Instant.now();
  }
}
