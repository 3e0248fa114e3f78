package org.palabre.logistics;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What is to be prepared.
 *
 * @param kind what sort of thing
 * @param what a few words, not blank
 * @param person the member who does it, or null
 * @param until until when, or null
 */
public record ChorePlan(Chore.Kind kind, String what, UUID person, LocalDate until)
    implements Serializable {

  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /**
   * Makes the text fit to keep.
   *
   * @throws Refusal naming the field
   */
  public ChorePlan {
    if (kind == null) {
      throw new Refusal("kind", "chore.kind.needed");
    }
    what = PlainText.line("what", what, LONGEST);
    if (until != null && (until.getYear() < FIRST_YEAR || until.getYear() >= LAST_YEAR)) {
      throw new Refusal("until", "date.none");
    }
  }
}
