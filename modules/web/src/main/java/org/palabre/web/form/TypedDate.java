package org.palabre.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;

/**
 * A day as a form sends it: a browser's date field writes 2026-11-25, somebody without one may type
 * 25/11/2026.
 */
public final class TypedDate {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

  private TypedDate() {}

  /**
   * The day that was typed; null for nothing.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if it is no day
   */
  public static LocalDate read(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.strip();
    Matcher iso = ISO.matcher(text);
    Matcher french = FRENCH.matcher(text);
    try {
      if (iso.matches()) {
        return day(iso.group(1), iso.group(2), iso.group(3));
      }
      if (french.matches()) {
        return day(french.group(3), french.group(2), french.group(1));
      }
    } catch (DateTimeException noSuchDay) {
      throw new Refusal(field, "date.none");
    }
    throw new Refusal(field, "date.unread");
  }

  /** A day as a date field takes it; empty for none. */
  public static String write(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static LocalDate day(String year, String month, String dayOfMonth) {
    return LocalDate.of(
        Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
  }
}
