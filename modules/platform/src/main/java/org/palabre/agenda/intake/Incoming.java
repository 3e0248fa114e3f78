package org.palabre.agenda.intake;

import java.io.Serializable;
import java.util.List;

/**
 * Something of a file that would become a meeting, or several on different days.
 *
 * @param number its line in a table, its place among the events of a calendar, from 1
 * @param uid what names it among all files: the same comes once
 * @param title what it is called
 * @param summary what it is about; may be empty
 * @param place where, by name; may be empty
 * @param address where, by street; may be empty
 * @param link an https address; may be empty
 * @param text what the file says of its date, as it stands there
 * @param repeats whether it comes again by a rule or a list, so that which of its dates are read
 *     depends on the day of reading
 * @param dates the dates, as far as they are understood
 * @param doubt what must be asked; null when all is certain
 */
public record Incoming(
    int number,
    String uid,
    String title,
    String summary,
    String place,
    String address,
    String link,
    String text,
    boolean repeats,
    List<TextDate> dates,
    Doubt doubt)
    implements Serializable {

  /** Copies the list. */
  public Incoming {
    dates = List.copyOf(dates);
  }

  /** The same with dates that somebody gave. */
  Incoming answered(TextDate date, Doubt left) {
    return dated(List.of(date), left);
  }

  /** The same with other dates. */
  Incoming dated(List<TextDate> others, Doubt left) {
    return new Incoming(
        number, uid, title, summary, place, address, link, text, repeats, others, left);
  }

  /** The same as something that comes again. */
  Incoming repeating() {
    return new Incoming(
        number, uid, title, summary, place, address, link, text, true, dates, doubt);
  }
}
