package org.palabre.budget.domain.idea;

import org.palabre.input.PlainText;

/**
 * The words of an idea. They are one statement, so that whoever reads it before it is published,
 * masks a name in it or takes it back reaches all of it: its first line is the title.
 *
 * @param title what it is called
 * @param body what and why; perhaps empty
 */
public record IdeaWords(String title, String body) {

  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 120;

  /** The longest text, in characters: two pages. */
  public static final int LONGEST_BODY = 6_000;

  /**
   * Makes them fit to keep.
   *
   * @throws org.palabre.input.Refusal naming {@code title} or {@code words} if one is missing, too
   *     long, or holds what cannot be kept
   */
  public static IdeaWords typed(String title, String body) {
    return new IdeaWords(
        PlainText.line("title", title, LONGEST_TITLE),
        PlainText.lines("words", body, LONGEST_BODY));
  }

  /** Reads them from a statement. */
  public static IdeaWords of(String statement) {
    int end = statement.indexOf('\n');
    return end < 0
        ? new IdeaWords(statement.strip(), "")
        : new IdeaWords(statement.substring(0, end).strip(), statement.substring(end).strip());
  }

  /** The words of the statement. */
  public String statement() {
    return title + "\n\n" + body;
  }
}
