package org.palabre.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.store.Ids;

/**
 * Rules, a charter or a guide that a space gives itself, as articles.
 *
 * <p>Life: draft (those who lead the space write it) → discussed (whoever reads it may amend it;
 * only accepted amendments change it) → adopted. Taken up again it is a draft beside the version in
 * force, which stays in force, and is the one that is read, until the next is adopted.
 */
@Entity(name = "Text")
@Table(name = "space_text")
public class Text {

  /** What sort of text it is. */
  public enum Kind {
    /** What holds for everybody who takes part: a règlement. */
    RULES,
    /** What people promise each other. */
    CHARTER,
    /** What helps whoever wants to do something. */
    GUIDE
  }

  /** Where the version being worked on is in its life. */
  public enum State {
    /** Being written by those who lead the space. */
    DRAFT,
    /** Open to amendments. */
    DISCUSSED,
    /** In force; no other version is being worked on. */
    ADOPTED
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "space_id")
  private UUID spaceId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String title;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Enumerated(EnumType.STRING)
  private State state;

  private int adoptions;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Text() {}

  Text(UUID spaceId, TextDescription description, UUID createdBy, UUID sentKey) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.state = State.DRAFT;
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    this.sentKey = sentKey;
    describe(description);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change of it, and of what it says under discussion. */
  public int getVersion() {
    return version;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  public Kind getKind() {
    return kind;
  }

  public String getTitle() {
    return title;
  }

  public Audience getAudience() {
    return audience;
  }

  public State getState() {
    return state;
  }

  /** How often it was adopted, which is the number of the version in force; 0 for never. */
  public int getAdoptions() {
    return adoptions;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When it was last taken a step on, or an amendment to it accepted. */
  public Instant getChangedAt() {
    return changedAt;
  }

  /** Whether a version of it is in force. */
  public boolean isInForce() {
    return adoptions > 0;
  }

  /** The number of the version being worked on, or the next that will be. */
  public int nextNumber() {
    return adoptions + 1;
  }

  final void describe(TextDescription description) {
    kind = description.kind();
    title = description.title();
    audience = description.audience();
    touch();
  }

  void discuss() {
    state = State.DISCUSSED;
    touch();
  }

  void adopt() {
    state = State.ADOPTED;
    adoptions++;
    touch();
  }

  void takeUp() {
    state = State.DRAFT;
    touch();
  }

  /** Notes that what it says was changed, so that whoever saw it before is told. */
  final void touch() {
    changedAt = Instant.now();
  }
}
