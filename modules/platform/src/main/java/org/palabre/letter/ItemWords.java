package org.palabre.letter;

import java.io.Serializable;
import org.palabre.input.PlainText;

/**
 * What a writer says of one thing in a letter. Of what a resident said it is what stands before the
 * quotation, never the quotation; of anything else it stands in the place of the source's words,
 * which are shown when it is empty.
 *
 * @param title a few words, perhaps empty
 * @param words some sentences, perhaps empty
 */
public record ItemWords(String title, String words) implements Serializable {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_WORDS = 4_000;

  /** Nothing: the source speaks. */
  public static final ItemWords NONE = new ItemWords("", "");

  /**
   * Makes the texts fit to keep.
   *
   * @throws org.palabre.input.Refusal if a text is too long
   */
  public ItemWords {
    title = PlainText.optionalLine("title", title, LONGEST_TITLE);
    words = PlainText.optionalLines("words", words, LONGEST_WORDS);
  }

  /** The same, which must say something. */
  ItemWords required() {
    if (title.isEmpty()) {
      PlainText.lines("words", words, LONGEST_WORDS);
    }
    return this;
  }
}
