package org.palabre.tables.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * One table of a bridge: asked to join, then in it with a thread of its own, a theme or a project.
 * It holds a reference, never words; when the table leaves, nothing of it stays.
 */
@Entity(name = "tables_BridgeVoice")
@Table(name = "tables_bridge_voice")
public class BridgeVoice {

  @Id private UUID id;

  @Column(name = "bridge_id")
  private UUID bridgeId;

  @Column(name = "space_id")
  private UUID spaceId;

  @Column(name = "thread_id")
  private UUID threadId;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "joined_at")
  private Instant joinedAt;

  /** For JPA. */
  protected BridgeVoice() {}

  /** A table that is asked to join. */
  public BridgeVoice(UUID bridgeId, UUID spaceId) {
    this.id = Ids.next();
    this.bridgeId = bridgeId;
    this.spaceId = spaceId;
    this.askedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getBridgeId() {
    return bridgeId;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** The table's own theme or project; null while it has not joined. */
  public UUID getThreadId() {
    return threadId;
  }

  /** Whether the table joined. */
  public boolean isIn() {
    return threadId != null;
  }

  /** Joins with a thread of its own. */
  public void join(UUID thread) {
    threadId = thread;
    joinedAt = Instant.now();
  }

  /** Goes on with the theme that its own was merged into. */
  public void follow(UUID thread) {
    threadId = thread;
  }
}
