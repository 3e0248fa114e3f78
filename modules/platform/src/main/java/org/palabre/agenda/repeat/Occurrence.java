package org.palabre.agenda.repeat;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One time of something that comes again. Its local time is the same all year: 19:00 stays 19:00.
 * Only in the night to summer time, when the clock jumps over it, it begins an hour later.
 *
 * @param slot the day the rule gave
 * @param starts when it begins, local time
 * @param ends when it ends, local time
 * @param shifted whether there is no such hour in that night
 */
public record Occurrence(LocalDate slot, LocalDateTime starts, LocalDateTime ends, boolean shifted)
    implements Serializable {

  /** The occurrence of a day. */
  public static Occurrence on(LocalDate slot, LocalTime time, Duration length, ZoneId zone) {
    LocalDateTime wanted = slot.atTime(time);
    LocalDateTime starts = wanted.atZone(zone).toLocalDateTime();
    LocalDateTime ends = starts.plus(length).atZone(zone).toLocalDateTime();
    return new Occurrence(slot, starts, ends, !starts.equals(wanted));
  }
}
