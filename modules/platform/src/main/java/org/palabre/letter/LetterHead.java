package org.palabre.letter;

import java.io.Serializable;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What stands at the head of a letter, and how long it may be.
 *
 * @param title a few words, not blank
 * @param opening the first words, perhaps empty
 * @param pages how many pages on paper, 2 or 4
 */
public record LetterHead(String title, String opening, int pages) implements Serializable {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_OPENING = 3_000;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if a text is missing or too long, or the pages are neither two nor four
   */
  public LetterHead {
    title = PlainText.line("title", title, LONGEST_TITLE);
    opening = PlainText.optionalLines("opening", opening, LONGEST_OPENING);
    if (pages != 2 && pages != 4) {
      throw new Refusal("pages", "letter.pages.wrong");
    }
  }
}
