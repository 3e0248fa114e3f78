package org.palabre.document;

import java.util.UUID;

/**
 * A picture of a space's documents as another page shows it.
 *
 * @param id the document
 * @param state whether there is something to show
 * @param title a few words; empty when it is not shown
 * @param alt what it shows, for those who do not see it; empty when it is not shown
 * @param caption what to know of it, perhaps empty
 * @param credit who made it and what others may do with it, perhaps empty
 * @param width of the large picture, in pixels; 0 when it is not shown
 * @param height of the large picture, in pixels; 0 when it is not shown
 */
public record ShownPicture(
    UUID id,
    State state,
    String title,
    String alt,
    String caption,
    String credit,
    int width,
    int height) {

  /** Whether there is something to show. */
  public enum State {
    /** The reader may see it. */
    SHOWN,
    /** The reader may not see it: the page says nothing of it. */
    KEPT,
    /** It was taken back: the page says so. */
    GONE
  }

  static ShownPicture none(UUID id, State state) {
    return new ShownPicture(id, state, "", "", "", "", 0, 0);
  }

  /** Whether the reader sees it. */
  public boolean isShown() {
    return state == State.SHOWN;
  }

  /** Whether it was taken back. */
  public boolean isGone() {
    return state == State.GONE;
  }

  /** The address of the small picture, at most 400 pixels wide or high. */
  public String small() {
    return smallOf(id);
  }

  /** The address of the large picture, at most 1600 pixels wide or high. */
  public String large() {
    return largeOf(id);
  }

  /** The address of a document's small picture. */
  public static String smallOf(UUID document) {
    return "/api/v1/documents/%s/small".formatted(document);
  }

  /** The address of a document's file, or of its large picture. */
  public static String largeOf(UUID document) {
    return "/api/v1/documents/%s/file".formatted(document);
  }
}
