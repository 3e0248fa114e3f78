package org.palabre.commitment;

import java.io.Serializable;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * Who answers by a link, as they write it themselves: nobody checks it, so that a link may be
 * forwarded to whoever knows.
 *
 * @param name their name
 * @param function what they do in the department
 */
public record Writer(String name, String function) implements Serializable {

  private static final int LONGEST = 90;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal if either is missing or too long
   */
  public Writer {
    name = PlainText.line("writer", name, LONGEST);
    function = PlainText.line("function", function, LONGEST);
  }

  @Override
  public String toString() {
    return name + ", " + function;
  }
}
