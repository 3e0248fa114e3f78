package org.palabre.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;
import org.palabre.territory.Position;

/**
 * What a resident said, word for word: nobody rewrites it.
 *
 * <p>Life: waiting → published or refused, decided by a facilitator. One told by a facilitator is
 * published at once. Whoever said it may withdraw it at any time, for good. The words here are
 * those that are shown: where names were masked, what was said stands in {@link StatementOriginal}.
 * Who said it is kept apart, in {@link StatementSpeaker}.
 */
@Entity(name = "Statement")
@Table(name = "statement")
public class Statement {

  /** Where a statement is in its life. */
  public enum State {
    /** Waits for a facilitator to publish it. */
    WAITING,
    /** Read by whoever may read its space. */
    PUBLISHED,
    /** Kept, not shown. */
    REFUSED,
    /** Taken back by whoever said it: nothing of it is left but its place. */
    WITHDRAWN
  }

  @Id private UUID id;

  @Column(name = "space_id")
  private UUID spaceId;

  private String words;

  @Column(name = "words_key")
  private String wordsKey;

  private String question;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "said_year")
  private Integer saidYear;

  @Column(name = "said_month")
  private Integer saidMonth;

  @Column(name = "said_day")
  private Integer saidDay;

  private String place;

  @Column(name = "head_count")
  private Integer headCount;

  @Enumerated(EnumType.STRING)
  private Nature nature;

  private Double longitude;
  private Double latitude;

  private boolean sample;

  @Column(name = "collected_by")
  private UUID collectedBy;

  @Column(name = "import_id")
  private UUID importId;

  @Column(name = "told_key")
  private UUID toldKey;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Enumerated(EnumType.STRING)
  private RefusalReason refusal;

  private String reply;

  /** For JPA. */
  protected Statement() {}

  Statement(UUID spaceId, Told told) {
    this.id = Ids.next();
    this.spaceId = spaceId;
    this.words = told.words();
    this.wordsKey = WordsKey.of(told.words());
    this.question = told.question();
    this.state = State.WAITING;
    this.channel = told.channel();
    if (told.said() != null) {
      this.saidYear = told.said().year();
      this.saidMonth = told.said().month();
      this.saidDay = told.said().dayOfMonth();
    }
    this.place = told.place();
    this.headCount = told.headCount();
    this.nature = told.nature();
    if (told.position() != null) {
      this.longitude = told.position().longitude();
      this.latitude = told.position().latitude();
    }
    this.recordedAt = Instant.now();
  }

  public UUID getId() {
    return id;
  }

  public UUID getSpaceId() {
    return spaceId;
  }

  /** The words that are shown: as they were said, or with names masked; empty once withdrawn. */
  public String getWords() {
    return words;
  }

  /** The key that equal words share; null once withdrawn. */
  String getWordsKey() {
    return wordsKey;
  }

  /** What was asked, when the words answer a question; null otherwise. */
  public String getQuestion() {
    return question;
  }

  public State getState() {
    return state;
  }

  /** How it was collected; null when not known. */
  public Channel getChannel() {
    return channel;
  }

  /** When it was said, as far as is known. */
  public Optional<PartialDate> getSaid() {
    return saidYear == null
        ? Optional.empty()
        : Optional.of(new PartialDate(saidYear, saidMonth, saidDay));
  }

  public String getPlace() {
    return place;
  }

  /** How many people said it together; null when not known. */
  public Integer getHeadCount() {
    return headCount;
  }

  /** What it tells of its place; null when not known. */
  public Nature getNature() {
    return nature;
  }

  /** Where its place lies, as far as is known. */
  public Optional<Position> getPosition() {
    return longitude == null ? Optional.empty() : Optional.of(new Position(longitude, latitude));
  }

  /** Whether it was brought in to show how the site works. */
  public boolean isSample() {
    return sample;
  }

  /** When it was kept. */
  public Instant getRecordedAt() {
    return recordedAt;
  }

  /** When it was published; null when it is not. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** Why it is not shown; null unless it was refused. */
  public RefusalReason getRefusal() {
    return refusal;
  }

  /** What those who refused it answered; null for nothing. */
  public String getReply() {
    return reply;
  }

  /** Marks it as sent with a key that a second sending of the same form carries too. */
  void sentWith(UUID key) {
    toldKey = key;
  }

  /** Notes who took it down. */
  void collectedBy(UUID person) {
    collectedBy = person;
  }

  /** Notes the import it came with. */
  void cameWith(UUID whole) {
    importId = whole;
  }

  /** Marks it as brought in to show how the site works. */
  void markAsSample() {
    sample = true;
  }

  /** Shows it to whoever may read its space. */
  void publish() {
    state = State.PUBLISHED;
    publishedAt = Instant.now();
  }

  /** Hides it until a facilitator has read it again. */
  void holdBack() {
    state = State.WAITING;
    publishedAt = null;
  }

  /** Publishes what waits, after somebody read it. */
  void decideToPublish(UUID by) {
    decidedAt = Instant.now();
    decidedBy = by;
    publish();
  }

  /** Keeps what waits without showing it, after somebody read it. */
  void decideToRefuse(UUID by, RefusalReason reason, String replied) {
    decidedAt = Instant.now();
    decidedBy = by;
    state = State.REFUSED;
    refusal = reason;
    reply = replied;
  }

  /** Shows other words: the original with names masked. */
  void show(String masked) {
    words = masked;
  }

  /** Says where it lies, and what it tells of its place. */
  void lies(Nature newNature, Optional<Position> position) {
    nature = newNature;
    longitude = position.map(Position::longitude).orElse(null);
    latitude = position.map(Position::latitude).orElse(null);
  }

  /** Forgets everything but that there was something. */
  void withdraw() {
    state = State.WITHDRAWN;
    words = "";
    wordsKey = null;
    question = null;
    place = null;
    headCount = null;
    longitude = null;
    latitude = null;
    nature = null;
    saidYear = null;
    saidMonth = null;
    saidDay = null;
    channel = null;
    collectedBy = null;
    decidedBy = null;
    importId = null;
    refusal = null;
    reply = null;
  }
}
