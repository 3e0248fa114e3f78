package org.palabre.letter;

import java.util.List;
import java.util.UUID;
import org.palabre.document.ShownPicture;

/**
 * A letter as everybody reads it now, the same on paper, on its page and in its mail.
 *
 * @param letter the letter
 * @param territory the name of its territory
 * @param period its period, in words
 * @param parts its parts that are not empty, in order
 * @param missing what is in it no more, because it was withdrawn or is no longer everybody's
 */
public record LetterText(
    Letter letter, String territory, String period, List<Part> parts, List<LetterItem> missing) {

  /** Copies the lists. */
  public LetterText {
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }

  /** Whether it tells nothing yet. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** All that it tells, in order. */
  public List<Piece> pieces() {
    return parts.stream().flatMap(part -> part.pieces().stream()).toList();
  }

  /**
   * A part of it.
   *
   * @param section which one
   * @param heading its heading
   * @param pieces what it tells
   */
  public record Part(Section section, String heading, List<Piece> pieces) {}

  /**
   * One thing it tells.
   *
   * @param item the item's id
   * @param version the item's version
   * @param title what it is called; empty when it goes on from the one before
   * @param words the writer's words, or the source's; perhaps empty
   * @param quote what a resident said, in quotation marks; empty for anything else
   * @param facts who, when and where, in a line; perhaps empty
   * @param path the address of its source, without language; empty for words of its own
   * @param picture the document it shows; null for none
   * @param alt what the picture shows, for those who do not see it; empty for none
   */
  public record Piece(
      UUID item,
      int version,
      String title,
      String words,
      String quote,
      String facts,
      String path,
      UUID picture,
      String alt) {

    /** The address of its picture. */
    public String pictureLink() {
      return ShownPicture.largeOf(picture);
    }

    /** How much room it takes, in characters. */
    public int length() {
      return title.length() + words.length() + quote.length() + facts.length();
    }
  }
}
