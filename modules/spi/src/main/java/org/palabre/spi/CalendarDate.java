package org.palabre.spi;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A date in the shared calendar.
 *
 * @param id the same for ever, for calendars that subscribe
 * @param space the space it is of
 * @param kind one of its source's kinds
 * @param title a few words
 * @param summary what it is about; may be empty
 * @param place where; may be empty
 * @param territory the territory it concerns, if not its space's
 * @param path its page below the space's address, {@code agenda/<id>}
 * @param starts when it begins; of whole days, midnight
 * @param ends when it ends; of whole days, the midnight after the last
 * @param wholeDay whether the hours mean nothing
 * @param cancelled whether it does not take place, and is shown as such
 * @param revision rises when time, place or state change, from 0
 * @param written when it was made
 */
public record CalendarDate(
    UUID id,
    UUID space,
    String kind,
    String title,
    String summary,
    String place,
    Optional<UUID> territory,
    String path,
    ZonedDateTime starts,
    ZonedDateTime ends,
    boolean wholeDay,
    boolean cancelled,
    int revision,
    Instant written) {

  /** Refuses a date without a beginning, or that ends before it. */
  public CalendarDate {
    Objects.requireNonNull(title, "A date needs a title.");
    if (ends.isBefore(starts)) {
      throw new IllegalArgumentException("The date %s ends before it begins.".formatted(id));
    }
  }

  /** Whether it falls into a period. */
  public boolean isWithin(Instant from, Instant to) {
    return starts.toInstant().isBefore(to) && ends.toInstant().isAfter(from);
  }
}
