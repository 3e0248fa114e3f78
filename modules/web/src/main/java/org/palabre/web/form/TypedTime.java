package org.palabre.web.form;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;

/**
 * A time of day as a form sends it: a browser's time field writes 18:30, somebody without one may
 * type 18 h 30, 18h30 or 18h.
 */
public final class TypedTime {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:\\s*[:hH.]\\s*(\\d{2})?)?(?::\\d{2})?");

  private TypedTime() {}

  /**
   * The time that was typed; null for nothing.
   *
   * @param field the form's field, for the refusal
   * @throws Refusal if it is no time
   */
  public static LocalTime read(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Matcher time = TIME.matcher(typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip());
    if (!time.matches()) {
      throw new Refusal(field, "time.unread");
    }
    try {
      int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
      return LocalTime.of(Integer.parseInt(time.group(1)), minutes);
    } catch (DateTimeException noSuchTime) {
      throw new Refusal(field, "time.none");
    }
  }

  /** A time as a time field takes it; empty for none. */
  public static String write(LocalTime time) {
    return time == null ? "" : "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }
}
