package org.palabre.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * What somebody would change in a text, and why. Those who lead the space accept it, perhaps
 * otherwise worded, or refuse it with a reason; its author may withdraw it. One that nobody dealt
 * with before the text was adopted stays proposed, for the next version.
 */
@Entity(name = "TextAmendment")
@Table(name = "text_amendment")
public class Amendment {

  /** What it would do. */
  public enum Kind {
    /** Say an article otherwise. */
    REWRITE,
    /** Take an article away. */
    REMOVE,
    /** Add an article. */
    INSERT
  }

  /** What became of it. */
  public enum State {
    /** Nobody answered yet. */
    PROPOSED,
    /** It is in the text. */
    ACCEPTED,
    /** It is not; the answer says why. */
    REFUSED,
    /** Its author took it back. */
    WITHDRAWN
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "text_id")
  private UUID textId;

  @Column(name = "article_id")
  private UUID articleId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "for_version")
  private int forVersion;

  @Column(name = "base_heading")
  private String baseHeading;

  @Column(name = "base_body")
  private String baseBody;

  @Column(name = "base_values")
  private String baseValues;

  private String heading;
  private String body;

  @Column(name = "named_values")
  private String namedValues;

  private String reason;

  @Enumerated(EnumType.STRING)
  private State state;

  private boolean reworded;

  @Column(name = "settled_heading")
  private String settledHeading;

  @Column(name = "settled_body")
  private String settledBody;

  @Column(name = "settled_values")
  private String settledValues;

  private String answer;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private UUID answeredBy;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Amendment() {}

  Amendment(Text text, Proposal proposal, ArticleText base, UUID proposedBy, UUID sentKey) {
    this.id = Ids.next();
    this.textId = text.getId();
    this.articleId = proposal.article();
    this.kind = proposal.kind();
    this.forVersion = text.nextNumber();
    this.baseHeading = base.heading();
    this.baseBody = base.body();
    this.baseValues = ValueLines.write(base.values());
    this.heading = proposal.text().heading();
    this.body = proposal.text().body();
    this.namedValues = ValueLines.write(proposal.text().values());
    this.reason = proposal.reason();
    this.state = State.PROPOSED;
    this.answer = "";
    this.proposedAt = Instant.now();
    this.proposedBy = proposedBy;
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  public UUID getTextId() {
    return textId;
  }

  /**
   * The article it would change or take away; of one more, the article it would stand after, and
   * null at the beginning.
   */
  public UUID getArticleId() {
    return articleId;
  }

  public Kind getKind() {
    return kind;
  }

  /** The number of the version it was proposed for. */
  public int getForVersion() {
    return forVersion;
  }

  /** The article when it was proposed; says nothing for one more. */
  public ArticleText getBase() {
    return new ArticleText(baseHeading, baseBody, ValueLines.read(baseValues));
  }

  /** What the article should say; nothing when it should go. */
  public ArticleText getText() {
    return new ArticleText(heading, body, ValueLines.read(namedValues));
  }

  /** Why. */
  public String getReason() {
    return reason;
  }

  public State getState() {
    return state;
  }

  /** Whether it waits for an answer. */
  public boolean isOpen() {
    return state == State.PROPOSED;
  }

  /** Whether those who accepted it worded it otherwise. */
  public boolean isReworded() {
    return reworded;
  }

  /** What the article says since it was accepted; empty before, and for one taken away. */
  public Optional<ArticleText> getSettled() {
    return settledBody == null
        ? Optional.empty()
        : Optional.of(new ArticleText(settledHeading, settledBody, ValueLines.read(settledValues)));
  }

  /** What was said to it; perhaps empty when it was accepted. */
  public String getAnswer() {
    return answer;
  }

  public Instant getProposedAt() {
    return proposedAt;
  }

  /** Who proposed it; null once they were forgotten. */
  public UUID getProposedBy() {
    return proposedBy;
  }

  /** When it was answered or withdrawn; null before. */
  public Instant getAnsweredAt() {
    return answeredAt;
  }

  void accept(Optional<ArticleText> settled, boolean otherwise, String words, UUID by) {
    settled.ifPresent(
        text -> {
          settledHeading = text.heading();
          settledBody = text.body();
          settledValues = ValueLines.write(text.values());
        });
    reworded = otherwise;
    end(State.ACCEPTED, words, by);
  }

  void refuse(String words, UUID by) {
    end(State.REFUSED, words, by);
  }

  void withdraw() {
    end(State.WITHDRAWN, "", null);
  }

  private void end(State how, String words, UUID by) {
    state = how;
    answer = words;
    answeredAt = Instant.now();
    answeredBy = by;
  }
}
