package org.palabre.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palabre.text.ArticleText;
import org.palabre.text.ValueLines;

/** An article that a session works on, with what it said when the session began and ended. */
@Entity(name = "SessionArticle")
@Table(name = "text_session_article")
@IdClass(SessionArticle.Key.class)
public class SessionArticle {

  @Id
  @Column(name = "session_id")
  private UUID sessionId;

  @Id
  @Column(name = "article_id")
  private UUID articleId;

  @Column(name = "before_heading")
  private String beforeHeading;

  @Column(name = "before_body")
  private String beforeBody;

  @Column(name = "before_values")
  private String beforeValues;

  @Column(name = "after_heading")
  private String afterHeading;

  @Column(name = "after_body")
  private String afterBody;

  @Column(name = "after_values")
  private String afterValues;

  /** For JPA. */
  protected SessionArticle() {}

  SessionArticle(UUID sessionId, UUID articleId) {
    this.sessionId = sessionId;
    this.articleId = articleId;
  }

  public UUID getArticleId() {
    return articleId;
  }

  /** What it said when the session began; empty where it was not in the text. */
  public Optional<ArticleText> getBefore() {
    return text(beforeHeading, beforeBody, beforeValues);
  }

  /** What it said when the session ended; empty where it was not in the text any more. */
  public Optional<ArticleText> getAfter() {
    return text(afterHeading, afterBody, afterValues);
  }

  void noteBefore(ArticleText text) {
    beforeHeading = text.heading();
    beforeBody = text.body();
    beforeValues = ValueLines.write(text.values());
  }

  void noteAfter(ArticleText text) {
    afterHeading = text.heading();
    afterBody = text.body();
    afterValues = ValueLines.write(text.values());
  }

  private static Optional<ArticleText> text(String heading, String body, String values) {
    return body == null
        ? Optional.empty()
        : Optional.of(new ArticleText(heading, body, ValueLines.read(values)));
  }

  /** Session and article together. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID sessionId;
    private UUID articleId;

    /** For JPA. */
    public Key() {}

    Key(UUID sessionId, UUID articleId) {
      this.sessionId = sessionId;
      this.articleId = articleId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(sessionId, key.sessionId)
          && Objects.equals(articleId, key.articleId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(sessionId, articleId);
    }
  }
}
