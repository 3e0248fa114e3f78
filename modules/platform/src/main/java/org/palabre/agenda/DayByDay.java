package org.palabre.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palabre.spi.CalendarDate;
import org.palabre.spi.CalendarQuery;

/**
 * A source that can give the first dates of each day and count the others without reading them, for
 * a month of which a cell shows three. The others are asked for all.
 */
public interface DayByDay {

  /** Of each day the first dates, and all that go on into another day. */
  Given firstOfEachDay(CalendarQuery query, Days days);

  /**
   * Days of which only the first dates are wanted.
   *
   * @param first the first of them
   * @param last the last of them
   * @param zone where they are days
   * @param most how many of each day
   */
  record Days(LocalDate first, LocalDate last, ZoneId zone, int most) {

    /** When each begins, and when the last one ends, in seconds since 1970. */
    List<Long> bounds() {
      return Stream.concat(first.datesUntil(last.plusDays(1)), Stream.of(last.plusDays(1)))
          .map(day -> day.atStartOfDay(zone).toEpochSecond())
          .toList();
    }
  }

  /**
   * Dates of a source.
   *
   * @param dates by beginning
   * @param more how many more begin on a day
   */
  record Given(List<CalendarDate> dates, Map<LocalDate, Integer> more) {

    /** All there are. */
    static Given all(List<CalendarDate> dates) {
      return new Given(dates, Map.of());
    }
  }
}
