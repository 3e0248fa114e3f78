package org.palabre.text;

import java.util.Objects;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;

/**
 * What a text is.
 *
 * @param kind rules, a charter or a guide
 * @param title what it is called
 * @param audience who reads it
 */
public record TextDescription(Text.Kind kind, String title, Audience audience) {

  private static final int LONGEST_TITLE = 200;

  /**
   * Makes the title fit to keep.
   *
   * @throws org.palabre.input.Refusal if it has none, or one that is too long
   */
  public TextDescription {
    Objects.requireNonNull(kind, "A text is rules, a charter or a guide.");
    Objects.requireNonNull(audience, "A text needs an audience.");
    title = PlainText.line("title", title, LONGEST_TITLE);
  }
}
