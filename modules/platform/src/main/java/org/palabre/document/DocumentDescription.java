package org.palabre.document;

import java.io.Serializable;
import java.net.URI;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What is said of a document.
 *
 * @param title a few words, not blank
 * @param caption what to know of it, perhaps empty
 * @param author who made it, perhaps empty
 * @param licence what others may do with it, perhaps empty
 * @param alt what a picture shows, for those who do not see it; empty for everything else
 * @param link a film's https address; empty for everything else
 * @param words a text's words; empty for everything else
 * @param audience who reads it
 * @param shown whether the space shows it among what it made
 */
public record DocumentDescription(
    String title,
    String caption,
    String author,
    String licence,
    String alt,
    String link,
    String words,
    Audience audience,
    boolean shown)
    implements Serializable {

  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 160;

  /** The longest words that stand for a picture, in characters. */
  public static final int LONGEST_ALT = 300;

  private static final int LONGEST_CAPTION = 1_000;
  private static final int LONGEST_CREDIT = 160;
  private static final int LONGEST_LINK = 500;
  private static final int LONGEST_TEXT = 20_000;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if something needed is missing, a text is too long, or the link is no https
   *     address
   */
  public DocumentDescription {
    title = PlainText.line("title", title, LONGEST_TITLE);
    alt = PlainText.optionalLine("alt", alt, LONGEST_ALT);
    link = https(PlainText.optionalLine("link", link, LONGEST_LINK));
    words = PlainText.optionalLines("words", words, LONGEST_TEXT);
    caption = PlainText.optionalLines("caption", caption, LONGEST_CAPTION);
    author = PlainText.optionalLine("author", author, LONGEST_CREDIT);
    licence = PlainText.optionalLine("licence", licence, LONGEST_CREDIT);
    if (audience == null) {
      throw new Refusal("audience", "audience.needed");
    }
  }

  /** What is known of a file that just came: its title. */
  static DocumentDescription titled(String title, Audience audience) {
    int points = title.codePointCount(0, title.length());
    String fit =
        points > LONGEST_TITLE
            ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE))
            : title;
    return new DocumentDescription(fit, "", "", "", "", "", "", audience, false);
  }

  /**
   * Goes on only if everything is said that this kind needs.
   *
   * @throws Refusal otherwise
   */
  void requireWhole(Document.Kind kind) {
    if (kind == Document.Kind.PICTURE && alt.isEmpty()) {
      throw new Refusal("alt", "document.alt.needed");
    }
    if (kind == Document.Kind.FILM && link.isEmpty()) {
      throw new Refusal("link", "document.link.needed");
    }
    if (kind == Document.Kind.TEXT && words.isEmpty()) {
      throw new Refusal("words", "document.words.needed");
    }
  }

  /** No other scheme: a link is pressed by people who trust the page it stands on. */
  private static String https(String link) {
    if (link.isEmpty()) {
      return link;
    }
    try {
      URI uri = URI.create(link);
      if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
        return link;
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal("link", "document.link.https");
    }
    throw new Refusal("link", "document.link.https");
  }
}
