package org.palabre.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * An article of a text as it is being worked on. Struck out, it stays for what was proposed to it
 * and adopted of it, and can be put back.
 */
@Entity(name = "TextArticle")
@Table(name = "text_article")
public class Article {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "text_id")
  private UUID textId;

  private int position;
  private boolean struck;
  private String heading;
  private String body;

  @Column(name = "named_values")
  private String namedValues;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected Article() {}

  Article(UUID textId, int position, ArticleText text, UUID writtenBy, UUID sentKey) {
    this.id = Ids.next();
    this.textId = textId;
    this.position = position;
    this.sentKey = sentKey;
    write(text, writtenBy);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who writes says which one they started from. */
  public int getVersion() {
    return version;
  }

  public UUID getTextId() {
    return textId;
  }

  /** Its number, from 1; of one that is struck out, the number it had. */
  public int getPosition() {
    return position;
  }

  /** Whether it is in the text no more. */
  public boolean isStruck() {
    return struck;
  }

  public String getHeading() {
    return heading;
  }

  /** What it says. */
  public ArticleText getText() {
    return new ArticleText(heading, body, ValueLines.read(namedValues));
  }

  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** Who wrote it last; null once they were forgotten. */
  public UUID getWrittenBy() {
    return writtenBy;
  }

  final void write(ArticleText text, UUID by) {
    heading = text.heading();
    body = text.body();
    namedValues = ValueLines.write(text.values());
    writtenAt = Instant.now();
    writtenBy = by;
  }

  void stand(int at) {
    position = at;
  }

  void strike() {
    struck = true;
  }

  void putBack(int at) {
    struck = false;
    position = at;
  }
}
