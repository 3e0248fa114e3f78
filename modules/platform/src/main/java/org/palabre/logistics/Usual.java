package org.palabre.logistics;

import java.io.Serializable;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * Something meetings usually need.
 *
 * @param kind what sort of thing
 * @param what a few words, not blank
 * @param daysBefore until how many days before the meeting, 0 to 365
 */
public record Usual(Chore.Kind kind, String what, int daysBefore) implements Serializable {

  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 365;

  /**
   * Makes the text fit to keep.
   *
   * @throws Refusal if it is blank or too long, or nobody begins so early
   */
  public Usual {
    what = PlainText.line("lines", what, LONGEST);
    if (daysBefore < 0 || daysBefore > MOST_DAYS) {
      throw new Refusal("lines", "chore.model.days", MOST_DAYS);
    }
  }
}
