package org.palabre.project;

import java.time.LocalDate;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What is to do, until when, and who does it.
 *
 * @param what what, not blank
 * @param step the step of the project it belongs to; null for none
 * @param person the member who does it; null for nobody, or somebody else
 * @param carrier who does it when it is no member, such as "le centre social"; perhaps empty
 * @param dueOn until when; null when nobody said
 */
public record TaskPlan(String what, UUID step, UUID person, String carrier, LocalDate dueOn) {

  private static final int LONGEST = 300;
  private static final int LONGEST_CARRIER = 120;

  /**
   * Makes the texts fit to keep.
   *
   * @throws Refusal if what is to do is blank, a text too long, a member and somebody else are both
   *     named, or the day is before 1990
   */
  public TaskPlan {
    what = PlainText.line("what", what, LONGEST);
    carrier = PlainText.optionalLine("carrier", carrier, LONGEST_CARRIER);
    if (person != null && !carrier.isEmpty()) {
      throw new Refusal("carrier", "task.carrier.both");
    }
    Dates.requirePlausible("dueOn", dueOn);
  }
}
