package org.palabre.language;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** A day as it is written where it is read later: never "tomorrow", and the year always. */
public final class WrittenDay {

  private static final String NO_BREAK = "\u00a0";

  private WrittenDay() {}

  /** "1er décembre 2026", "1 December 2026". */
  public static String of(LocalDate day, Locale locale) {
    return ordinal(day.getDayOfMonth(), locale)
        + NO_BREAK
        + day.getMonth().getDisplayName(TextStyle.FULL, locale)
        + NO_BREAK
        + day.getYear();
  }

  /** The same after its day of the week: "mardi 1er décembre 2026". */
  public static String withWeekday(LocalDate day, Locale locale) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + of(day, locale);
  }

  /** The number of a day in its month; French says the first as "1er", all others plainly. */
  public static String ordinal(int day, Locale locale) {
    return day == 1 && locale.getLanguage().equals("fr") ? "1er" : Integer.toString(day);
  }
}
