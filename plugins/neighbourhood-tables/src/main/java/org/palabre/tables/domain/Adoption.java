package org.palabre.tables.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * When and how a table adopted its ground rules.
 *
 * @param on the day
 * @param how in which meeting, by whom present, in the table's own words
 */
public record Adoption(LocalDate on, String how) {

  /** The longest account of how, in characters. */
  public static final int LONGEST = 300;

  /**
   * Takes what was typed.
   *
   * @param before the version that holds until now, which cannot be the later one
   * @param today the day of typing
   * @throws Refusal naming the field {@code adoptedOn} or {@code how}
   */
  public static Adoption of(
      LocalDate on, String how, Optional<AdoptedRules> before, LocalDate today) {
    if (on == null) {
      throw new Refusal("adoptedOn", "tables.day.required");
    }
    Dates.requirePlausible("adoptedOn", on);
    Dates.requirePast("adoptedOn", on, today);
    if (before.flatMap(AdoptedRules::adoptedOn).filter(on::isBefore).isPresent()) {
      throw new Refusal("adoptedOn", "tables.adopt.early");
    }
    return new Adoption(on, PlainText.line("how", how, LONGEST));
  }
}
