package org.palabre.commitment;

import java.io.Serializable;
import java.time.LocalDate;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * What is asked, as its space writes it down.
 *
 * @param what in plain words, not blank
 * @param askedOf of whom
 * @param requestedOn when; never in the future
 * @param dueOn until when an answer, later a deed, is expected; null when nobody said
 * @param audience who reads it in its space
 */
public record Request(
    String what, Addressee askedOf, LocalDate requestedOn, LocalDate dueOn, Audience audience)
    implements Serializable {

  private static final int LONGEST = 2_000;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal if the words are blank or too long, nobody said who reads it, a date is a slip
   *     of the finger, or the expected date lies before the request
   */
  public Request {
    what = PlainText.lines("what", what, LONGEST);
    if (audience == null) {
      throw new Refusal("audience", "audience.needed");
    }
    if (requestedOn == null) {
      throw new Refusal("requestedOn", "input.blank");
    }
    Dates.requirePlausible("requestedOn", requestedOn);
    Dates.requirePlausible("dueOn", dueOn);
    if (dueOn != null && dueOn.isBefore(requestedOn)) {
      throw new Refusal("dueOn", "commitment.due.beforeRequest");
    }
  }
}
