package org.palabre.text;

import java.time.LocalDate;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/**
 * What is recorded of an adoption.
 *
 * @param on the day
 * @param meeting the meeting of the space that decided; null for none
 * @param by who decided, in words: "l’assemblée des habitants"
 * @param how how
 * @param result with which result, in words; perhaps empty
 */
public record AdoptionRecord(
    LocalDate on, UUID meeting, String by, Adoption.How how, String result) {

  private static final int LONGEST_BY = 200;
  private static final int LONGEST_RESULT = 300;

  /**
   * Makes the words fit to keep.
   *
   * @throws Refusal if the day, who decided or how is missing
   */
  public AdoptionRecord {
    if (on == null) {
      throw new Refusal("on", "text.adoption.day");
    }
    by = PlainText.line("by", by, LONGEST_BY);
    if (how == null) {
      throw new Refusal("how", "text.adoption.how");
    }
    result = PlainText.optionalLine("result", result, LONGEST_RESULT);
  }
}
