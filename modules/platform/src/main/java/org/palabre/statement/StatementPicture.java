package org.palabre.statement;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.picture.Picture;

/** A photograph beside a statement. */
@Entity(name = "StatementPicture")
@Table(name = "statement_picture")
public class StatementPicture {

  /** Random: nobody finds one by counting. */
  @Id private UUID id;

  @Column(name = "statement_id")
  private UUID statementId;

  private int position;
  private String alt;
  private boolean shown;
  private boolean waiting;
  private int width;
  private int height;

  @Basic(fetch = FetchType.LAZY)
  private byte[] large;

  @Basic(fetch = FetchType.LAZY)
  private byte[] small;

  /** For JPA. */
  protected StatementPicture() {}

  /**
   * A photograph.
   *
   * @param looked whether it comes from somebody who publishes; any other waits to be looked at
   */
  StatementPicture(UUID statementId, int position, Picture picture, String alt, boolean looked) {
    this.id = UUID.randomUUID();
    this.statementId = statementId;
    this.position = position;
    this.alt = alt;
    this.shown = looked;
    this.waiting = !looked;
    this.width = picture.width();
    this.height = picture.height();
    this.large = picture.large();
    this.small = picture.small();
  }

  public UUID getId() {
    return id;
  }

  public UUID getStatementId() {
    return statementId;
  }

  /** What it shows, for those who do not see it; empty while nobody said. */
  public String getAlt() {
    return alt;
  }

  /** Whether it is shown with the statement. */
  public boolean isShown() {
    return shown;
  }

  /** Whether nobody who publishes has looked at it yet: until then it is not shown. */
  public boolean isWaiting() {
    return waiting;
  }

  /** Its width in pixels. */
  public int getWidth() {
    return width;
  }

  /** Its height in pixels. */
  public int getHeight() {
    return height;
  }

  byte[] content(boolean whole) {
    return whole ? large : small;
  }

  void describe(String words, boolean toShow) {
    alt = words;
    shown = toShow;
    waiting = false;
  }
}
