package org.palabre.agenda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.palabre.spi.CalendarDate;

/**
 * Writes dates as an iCalendar (RFC 5545), line by line. Times are in UTC, so that no reader needs
 * our idea of a zone.
 *
 * <p>Written by hand, not by ical4j: that one folds after a number of characters, RFC 5545 (3.1)
 * after 75 octets, and it may cut an emoji in two. What is written here is read back with it in the
 * tests.
 */
public final class IcsText {

  private static final int LONGEST_LINE = 75;
  private static final String END = "\r\n";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private final Appendable out;

  /**
   * Begins a calendar.
   *
   * @param name what readers call it
   */
  public IcsText(Appendable out, String name) {
    this.out = out;
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Palabre//Agenda//FR");
    line("CALSCALE", "GREGORIAN");
    text("NAME", name);
    text("X-WR-CALNAME", name);
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
  }

  /**
   * Writes a date.
   *
   * @param kind the word for its kind
   * @param address its page's whole address
   */
  public void date(CalendarDate date, String kind, String address) {
    line("BEGIN", "VEVENT");
    line("UID", uid(date));
    line("DTSTAMP", MOMENT.format(date.written()));
    line("SEQUENCE", Integer.toString(date.revision()));
    if (date.wholeDay()) {
      line("DTSTART;VALUE=DATE", DAY.format(date.starts()));
      line("DTEND;VALUE=DATE", DAY.format(lastDay(date).plusDays(1)));
      line("TRANSP", "TRANSPARENT");
    } else {
      line("DTSTART", moment(date.starts().toInstant()));
      line("DTEND", moment(date.ends().toInstant()));
    }
    text("SUMMARY", date.title());
    line("STATUS", date.cancelled() ? "CANCELLED" : "CONFIRMED");
    text("CATEGORIES", kind);
    text("LOCATION", date.place());
    text("DESCRIPTION", date.summary());
    line("URL", address);
    line("END", "VEVENT");
  }

  /** Ends the calendar. */
  public void end() {
    line("END", "VCALENDAR");
  }

  /** What names a date in calendars. */
  static String uid(CalendarDate date) {
    return date.id() + "@palabre";
  }

  private static LocalDate lastDay(CalendarDate date) {
    LocalDate first = date.starts().toLocalDate();
    LocalDate last = date.ends().toLocalDate().minusDays(1);
    return last.isBefore(first) ? first : last;
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  private void text(String name, String value) {
    if (value != null && !value.isEmpty()) {
      line(name, escaped(value));
    }
  }

  /** RFC 5545, 3.3.11; other controls have no place in a text. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("[\\p{Cc}&&[^\\t]]", "");
  }

  private void line(String name, String value) {
    String whole = name + ":" + value.replaceAll("[\\r\\n]", "");
    try {
      int octets = 0;
      for (int at = 0; at < whole.length(); ) {
        int point = whole.codePointAt(at);
        String character = Character.toString(point);
        int more = character.getBytes(StandardCharsets.UTF_8).length;
        if (octets + more > LONGEST_LINE) {
          out.append(END).append(' ');
          octets = 1;
        }
        out.append(character);
        octets += more;
        at += Character.charCount(point);
      }
      out.append(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
