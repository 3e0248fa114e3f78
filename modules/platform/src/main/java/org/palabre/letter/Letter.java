package org.palabre.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A letter to the residents of a territory, about a period.
 *
 * <p>Life: draft, seen by those who write letters → published, as a page and on paper, and back
 * while it was not mailed → sent by mail to those who asked for it, once and for good.
 */
@Entity(name = "Letter")
@Table(name = "letter")
public class Letter {

  /** Where a letter is in its life. */
  public enum State {
    /** Being written. */
    DRAFT,
    /** Everybody reads it. */
    PUBLISHED,
    /** It was mailed as well. */
    SENT
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "territory_id")
  private UUID territoryId;

  @Column(name = "from_on")
  private LocalDate fromOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  private String title;
  private String opening;
  private String language;

  @Column(name = "paper_pages")
  private int paperPages;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "posted_at")
  private Instant postedAt;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Letter() {}

  Letter(LetterPlan plan, LetterHead head, String language, UUID createdBy, UUID sentKey) {
    this.id = Ids.next();
    this.territoryId = plan.territory();
    this.fromOn = plan.from();
    this.untilOn = plan.until();
    this.language = language;
    this.state = State.DRAFT;
    this.createdAt = Instant.now();
    this.createdBy = createdBy;
    this.sentKey = sentKey;
    write(head);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change of its head or state: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  /** Where it goes: to this territory and all that lies in it. */
  public UUID getTerritoryId() {
    return territoryId;
  }

  public LocalDate getFromOn() {
    return fromOn;
  }

  public LocalDate getUntilOn() {
    return untilOn;
  }

  public String getTitle() {
    return title;
  }

  /** The first words, in its writer's; perhaps empty. */
  public String getOpening() {
    return opening;
  }

  /** The language it is written in, {@code fr} or {@code en}. */
  public String getLanguage() {
    return language;
  }

  /** How many pages it may have on paper. */
  public int getPaperPages() {
    return paperPages;
  }

  public State getState() {
    return state;
  }

  /** Whether everybody reads it. */
  public boolean isPublic() {
    return state != State.DRAFT;
  }

  /** When it was published; null before. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** When the last of its mails was written; null before. */
  public Instant getPostedAt() {
    return postedAt;
  }

  /** What it is about. */
  public LetterPlan plan() {
    return new LetterPlan(territoryId, fromOn, untilOn);
  }

  final void write(LetterHead head) {
    title = head.title();
    opening = head.opening();
    paperPages = head.pages();
  }

  void publish() {
    state = State.PUBLISHED;
    publishedAt = Instant.now();
  }

  void takeBack() {
    state = State.DRAFT;
    publishedAt = null;
  }

  void send() {
    state = State.SENT;
    sentAt = Instant.now();
  }

  void posted() {
    postedAt = Instant.now();
  }
}
