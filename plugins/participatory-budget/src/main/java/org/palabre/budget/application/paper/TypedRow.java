package org.palabre.budget.application.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.paper.PaperBallot;
import org.palabre.budget.domain.paper.PaperBallot.Invalid;
import org.palabre.budget.domain.paper.TypedBallot;
import org.palabre.input.Refusal;

/**
 * One ballot as a form sends it.
 *
 * @param marks the numbers that were typed; {@code b} alone is a blank ballot
 * @param kind {@link #BLANK}, the name of an {@link Invalid}, or empty for a ballot with marks
 */
public record TypedRow(String marks, String kind) {

  /** The kind of a blank ballot. */
  public static final String BLANK = "BLANK";

  private static final Set<String> BLANK_WORDS = Set.of("b", "blanc", "blank");

  /** Nothing sent is nothing typed. */
  public TypedRow {
    marks = marks == null ? "" : marks.strip();
    kind = kind == null ? "" : kind;
  }

  /** How one would type this ballot. */
  public static TypedRow of(Optional<PaperBallot> ballot, BallotSheet sheet) {
    return ballot
        .map(
            one ->
                one.isBlank()
                    ? new TypedRow("", BLANK)
                    : new TypedRow(
                        TypedBallot.write(one.choices(), sheet.limits().type()),
                        one.invalid().map(Invalid::name).orElse("")))
        .orElseGet(() -> new TypedRow("", ""));
  }

  /**
   * The ballot; empty while nothing was typed.
   *
   * @param field of the form, for the refusal
   * @throws Refusal naming what cannot be read, or which rule it breaks
   */
  Optional<PaperBallot> read(BallotSheet sheet, String field) {
    boolean saysBlank = BLANK_WORDS.contains(marks.toLowerCase(Locale.ROOT));
    if (kind.equals(BLANK)) {
      if (!marks.isEmpty() && !saysBlank) {
        throw new Refusal(field, "budget.tally.fault.blank");
      }
      return Optional.of(PaperBallot.BLANK);
    }
    if (!kind.isEmpty()) {
      try {
        return Optional.of(PaperBallot.invalid(Invalid.valueOf(kind)));
      } catch (IllegalArgumentException e) {
        throw new Refusal(field, "budget.tally.fault.kind");
      }
    }
    if (saysBlank) {
      return Optional.of(PaperBallot.BLANK);
    }
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(PaperBallot.of(TypedBallot.read(sheet, field, marks)));
  }
}
