package org.palabre.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.CalendarDate;
import org.palabre.spi.CalendarQuery;
import org.palabre.spi.CalendarSource;

/** A source of dates that gives more than it was asked for, or fails. */
@ApplicationScoped
public class RogueDates implements CalendarSource {

  private final List<CalendarDate> dates = new ArrayList<>();
  private boolean failing;

  /** Gives one date of each space, asked for or not, and one of no kind it declared. */
  public void give(UUID asked, UUID notAsked, String title) {
    dates.add(date(asked, "rogue", title));
    dates.add(date(asked, "undeclared", title));
    dates.add(date(notAsked, "rogue", title));
    dates.add(date(UUID.randomUUID(), "rogue", title));
  }

  /** Fails from now on. */
  public void fail() {
    failing = true;
  }

  /** Gives nothing. */
  public void behave() {
    dates.clear();
    failing = false;
  }

  @Override
  public List<String> kinds() {
    return List.of("rogue");
  }

  @Override
  public List<CalendarDate> dates(CalendarQuery query) {
    if (failing) {
      throw new IllegalStateException("As a broken plugin does.");
    }
    return List.copyOf(dates);
  }

  private static CalendarDate date(UUID space, String kind, String title) {
    ZonedDateTime starts = ZonedDateTime.now(ZoneOffset.UTC).plusDays(5);
    return new CalendarDate(
        UUID.randomUUID(),
        space,
        kind,
        title,
        "",
        "",
        Optional.empty(),
        "agenda",
        starts,
        starts.plusHours(1),
        false,
        false,
        0,
        Instant.now());
  }
}
