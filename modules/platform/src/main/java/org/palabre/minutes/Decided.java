package org.palabre.minutes;

import java.io.Serializable;
import java.time.LocalDate;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * A decision as it is written down.
 *
 * @param what in plain words, not blank
 * @param how how it was decided
 * @param detail how many for and against, or how otherwise; needed unless nobody objected
 * @param on when
 */
public record Decided(String what, Decision.How how, String detail, LocalDate on)
    implements Serializable {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_DETAIL = 300;

  /**
   * Makes it fit to keep.
   *
   * @throws Refusal if a text is missing or too long, or the day is none or a slip of the finger
   */
  public Decided {
    what = PlainText.lines("what", what, LONGEST);
    if (how == null) {
      throw new Refusal("how", "decision.how.needed");
    }
    detail =
        how == Decision.How.CONSENT
            ? PlainText.optionalLine("detail", detail, LONGEST_DETAIL)
            : PlainText.line("detail", detail, LONGEST_DETAIL);
    if (on == null) {
      throw new Refusal("on", "input.blank");
    }
    Dates.requirePlausible("on", on);
  }
}
