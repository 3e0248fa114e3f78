package org.palabre.tables.domain;

import java.time.LocalDate;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.project.Dates;

/**
 * That a resource person agreed to be kept: how, when, and until when. It holds two years at the
 * longest, since who agreed once may not know any more that they did.
 *
 * @param way how they said so
 * @param detail to whom, or where the paper lies; may be empty
 * @param givenOn the day they did
 * @param endsOn the last day it holds
 */
public record Consent(Way way, String detail, LocalDate givenOn, LocalDate endsOn) {

  /** The longest detail, in characters. */
  public static final int LONGEST = 200;

  /** For how many days after it ended they may still be asked again; then nothing of them stays. */
  public static final int DAYS_TO_ASK_AGAIN = 30;

  private static final int MOST_YEARS = 2;
  private static final int SOON_MONTHS = 2;

  /** How somebody agrees. */
  public enum Way {
    /** On paper, signed. */
    PAPER,
    /** Face to face, or by phone. */
    IN_PERSON,
    /** In a mail or a letter. */
    MAIL
  }

  /** How much longer it holds. */
  public enum State {
    /** Long enough. */
    HOLDS,
    /** Two months at most: to be asked again. */
    ENDS_SOON,
    /** No longer: others do not see the person any more, and soon nothing is left of them. */
    OVER
  }

  /**
   * Takes what was typed.
   *
   * @param endsOn null for as long as consent can hold
   * @param today the day of typing
   * @throws Refusal naming the field {@code way}, {@code detail}, {@code givenOn} or {@code endsOn}
   */
  public static Consent of(
      Way way, String detail, LocalDate givenOn, LocalDate endsOn, LocalDate today) {
    if (way == null) {
      throw new Refusal("way", "tables.consent.way.required");
    }
    if (givenOn == null) {
      throw new Refusal("givenOn", "tables.day.required");
    }
    Dates.requirePlausible("givenOn", givenOn);
    Dates.requirePast("givenOn", givenOn, today);
    LocalDate longest = givenOn.plusYears(MOST_YEARS);
    if (longest.isBefore(today)) {
      throw new Refusal("givenOn", "tables.consent.old");
    }
    if (endsOn != null && (endsOn.isBefore(today) || endsOn.isAfter(longest))) {
      throw new Refusal("endsOn", "tables.consent.ends");
    }
    return new Consent(
        way,
        PlainText.optionalLine("detail", detail, LONGEST),
        givenOn,
        endsOn == null ? longest : endsOn);
  }

  /** Whether nobody asked for it to end sooner. */
  public boolean isAsLongAsCanBe() {
    return endsOn.equals(givenOn.plusYears(MOST_YEARS));
  }

  /** The day on which nothing of the person is left, unless they agree again. */
  public LocalDate erasedOn() {
    return endsOn.plusDays(DAYS_TO_ASK_AGAIN + 1L);
  }

  /** How much longer it holds. */
  public State state(LocalDate today) {
    if (endsOn.isBefore(today)) {
      return State.OVER;
    }
    return endsOn.isBefore(today.plusMonths(SOON_MONTHS)) ? State.ENDS_SOON : State.HOLDS;
  }
}
