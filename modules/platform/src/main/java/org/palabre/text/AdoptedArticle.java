package org.palabre.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An article as it was adopted. Never changed. */
@Entity(name = "AdoptedArticle")
@Table(name = "text_adopted_article")
@IdClass(AdoptedArticle.Key.class)
public class AdoptedArticle {

  @Id
  @Column(name = "adoption_id")
  private UUID adoptionId;

  @Id
  @Column(name = "article_id")
  private UUID articleId;

  private int position;
  private String heading;
  private String body;

  @Column(name = "named_values")
  private String namedValues;

  /** For JPA. */
  protected AdoptedArticle() {}

  AdoptedArticle(UUID adoptionId, Article article, int position) {
    ArticleText text = article.getText();
    this.adoptionId = adoptionId;
    this.articleId = article.getId();
    this.position = position;
    this.heading = text.heading();
    this.body = text.body();
    this.namedValues = ValueLines.write(text.values());
  }

  public UUID getArticleId() {
    return articleId;
  }

  /** Its number, from 1. */
  public int getPosition() {
    return position;
  }

  public String getHeading() {
    return heading;
  }

  /** What it says. */
  public ArticleText getText() {
    return new ArticleText(heading, body, ValueLines.read(namedValues));
  }

  /** The two ids. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID adoptionId;
    private UUID articleId;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(adoptionId, key.adoptionId)
          && Objects.equals(articleId, key.articleId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(adoptionId, articleId);
    }
  }
}
