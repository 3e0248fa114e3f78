package org.palabre.project.journal;

import java.time.LocalDate;
import org.palabre.access.Audience;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * What is told of a project.
 *
 * @param on the day it is about
 * @param words what is told, not blank
 * @param audience who reads it
 */
public record Telling(LocalDate on, String words, Audience audience) {

  private static final int LONGEST = 5_000;

  /**
   * Makes the words fit to keep.
   *
   * @throws Refusal if there are none or too many, or the day or the audience is missing
   */
  public Telling {
    if (on == null) {
      throw new Refusal("toldOn", "projectjournal.day.needed");
    }
    Dates.requirePlausible("toldOn", on);
    words = PlainText.lines("words", words, LONGEST);
    if (audience == null) {
      throw new Refusal("audience", "audience.needed");
    }
  }
}
