package org.palabre.theme;

import java.io.Serializable;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What a theme says of itself.
 *
 * @param name a few words, not blank
 * @param summary a few sentences, perhaps empty
 * @param category what it is about; null when nobody said
 * @param audience who reads it
 */
public record ThemeDescription(String name, String summary, UUID category, Audience audience)
    implements Serializable {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 120;

  private static final int LONGEST_SUMMARY = 600;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if the name is blank, a text too long, or nobody said who reads it
   */
  public ThemeDescription {
    name = PlainText.line("name", name, LONGEST_NAME);
    summary = PlainText.optionalLines("summary", summary, LONGEST_SUMMARY);
    if (audience == null) {
      throw new Refusal("audience", "audience.needed");
    }
  }

  /** A theme of which only the name is known; whoever reads the space reads it. */
  public static ThemeDescription named(String name) {
    return new ThemeDescription(name, "", null, Audience.SPACE);
  }
}
