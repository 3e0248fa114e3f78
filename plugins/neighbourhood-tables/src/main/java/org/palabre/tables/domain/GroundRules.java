package org.palabre.tables.domain;

import java.util.Arrays;
import java.util.List;

/**
 * What the members of a table agreed on, in their own words: plain text, paragraphs parted by empty
 * lines.
 *
 * @param text the whole text; empty while there are none
 */
public record GroundRules(String text) {

  /** The longest, in characters: some five pages. */
  public static final int LONGEST = 10_000;

  /** None yet. */
  public static final GroundRules NONE = new GroundRules("");

  /** Whether there are any. */
  public boolean isWritten() {
    return !text.isEmpty();
  }

  /** The paragraphs, each with its own line breaks. */
  public List<String> paragraphs() {
    return Arrays.stream(text.split("\\n\\s*\\n"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** The first paragraph, which says what matters most; empty while there is none. */
  public String brief() {
    return paragraphs().stream().findFirst().orElse("");
  }
}
