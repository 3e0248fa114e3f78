package org.palabre.minutes;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a text that was sent to be kept. In every case it is kept.
 *
 * @param outcome how
 * @param version the entry's version now
 * @param text the entry's text now
 * @param at when
 * @param side where the text waits, when it could not be brought in; null otherwise
 */
public record Saved(Outcome outcome, int version, String text, Instant at, UUID side) {

  /** How a text is kept. */
  public enum Outcome {
    /** It stands in the entry. */
    SAVED,
    /** It stands in the entry together with what somebody else wrote meanwhile. */
    MERGED,
    /** It waits beside the entry, since somebody changed the same place. */
    BESIDE,
    /** It waits beside the entry, since the minutes are no draft any more. */
    TOO_LATE
  }
}
