package org.palabre.web.agenda;

import java.util.List;

/**
 * A day of the calendar.
 *
 * @param number its number in the month
 * @param name as people say it: "jeudi 26 novembre"
 * @param today whether it is today
 * @param outside whether it is of the month before or after
 * @param lines its dates, the first few
 * @param more how many more there are, in words; empty for none
 * @param link the list from that day on
 */
public record AgendaDay(
    int number,
    String name,
    boolean today,
    boolean outside,
    List<AgendaLine> lines,
    String more,
    String link) {

  /** Copies the list. */
  public AgendaDay {
    lines = List.copyOf(lines);
  }
}
