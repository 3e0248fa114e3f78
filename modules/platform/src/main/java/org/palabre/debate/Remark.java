package org.palabre.debate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * What somebody says about an amendment. Its author may withdraw it: the words are gone, its place
 * stays. Those who lead the space may hide it, and say why.
 */
@Entity(name = "TextRemark")
@Table(name = "text_remark")
public class Remark {

  /** What of it is read. */
  public enum State {
    /** Its words. */
    SHOWN,
    /** That its author took it back. */
    WITHDRAWN,
    /** That it was hidden, and why. */
    HIDDEN
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "amendment_id")
  private UUID amendmentId;

  private String words;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "hidden_reason")
  private String hiddenReason;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Remark() {}

  Remark(UUID amendmentId, String words, UUID writtenBy, UUID sentKey) {
    this.id = Ids.next();
    this.amendmentId = amendmentId;
    this.words = words;
    this.state = State.SHOWN;
    this.hiddenReason = "";
    this.writtenAt = Instant.now();
    this.writtenBy = writtenBy;
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  public UUID getAmendmentId() {
    return amendmentId;
  }

  /** What was said; empty unless it is shown. */
  public String getWords() {
    return state == State.SHOWN ? words : "";
  }

  public State getState() {
    return state;
  }

  /** Why it was hidden; empty unless it is. */
  public String getHiddenReason() {
    return hiddenReason;
  }

  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** Who wrote it; null once they were forgotten. */
  public UUID getWrittenBy() {
    return writtenBy;
  }

  void withdraw() {
    state = State.WITHDRAWN;
    words = "";
    hiddenReason = "";
  }

  void hide(String reason) {
    state = State.HIDDEN;
    hiddenReason = reason;
  }
}
