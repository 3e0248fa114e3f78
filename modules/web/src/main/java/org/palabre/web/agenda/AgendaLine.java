package org.palabre.web.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ResourceBundle;
import org.palabre.agenda.AgendaDate;
import org.palabre.spi.CalendarDate;
import org.palabre.web.address.Here;

/**
 * A date as it stands below a day of the calendar.
 *
 * @param time from when to when on that day: "18 h 30 – 20 h", "toute la journée", "suite"
 * @param start the same in little room: "18 h 30"; of whole days what kind they are; may be empty
 * @param title what it is called
 * @param link its page
 * @param place where; may be empty
 * @param space the space it is of
 * @param spaceLink that space
 * @param kind the word for its kind
 * @param cancelled whether it does not take place
 */
public record AgendaLine(
    String time,
    String start,
    String title,
    String link,
    String place,
    String space,
    String spaceLink,
    String kind,
    boolean cancelled) {

  static AgendaLine of(
      AgendaDate found, LocalDate day, ZoneId zone, String kind, Here here, ResourceBundle words) {
    CalendarDate date = found.date();
    return new AgendaLine(
        time(date, day, zone, here, words),
        start(date, day, zone, kind, here),
        date.title(),
        here.link(found.address()),
        date.place(),
        found.space().getName(),
        here.link(found.address().substring(0, found.address().indexOf("/" + date.path()))),
        kind,
        date.cancelled());
  }

  private static String time(
      CalendarDate date, LocalDate day, ZoneId zone, Here here, ResourceBundle words) {
    ZonedDateTime starts = date.starts().withZoneSameInstant(zone);
    ZonedDateTime ends = date.ends().withZoneSameInstant(zone);
    boolean begins = starts.toLocalDate().equals(day);
    boolean finishes = ends.toLocalDate().equals(day);
    if (date.wholeDay() || (!begins && !finishes)) {
      return words.getString("calendar.wholeDay");
    }
    String from = here.wording().time(starts.toLocalTime());
    String to = here.wording().time(ends.toLocalTime());
    if (begins && (finishes || ends.isBefore(day.plusDays(1).atTime(6, 0).atZone(zone)))) {
      return from + " – " + to;
    }
    return begins
        ? here.say(words.getString("calendar.from"), from)
        : here.say(words.getString("calendar.until"), to);
  }

  private static String start(
      CalendarDate date, LocalDate day, ZoneId zone, String kind, Here here) {
    if (date.wholeDay()) {
      return kind;
    }
    ZonedDateTime starts = date.starts().withZoneSameInstant(zone);
    return !starts.toLocalDate().equals(day) ? "" : here.wording().time(starts.toLocalTime());
  }
}
