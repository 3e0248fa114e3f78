package org.palabre.agenda.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The meetings that stay when their import is undone, since somebody has worked on them.
 *
 * @param counts how many for each reason; none of zero
 */
public record KeptMeetings(Map<Why, Integer> counts) {

  /** Why a meeting stays. */
  public enum Why {
    /** It comes again. */
    SERIES,
    /** It was cancelled, for those who would have come. */
    CANCELLED,
    /** It was written otherwise, or announced. */
    CHANGED,
    /** Something hangs on it: items, registrations, minutes. */
    USED
  }

  /** Copies the map. */
  public KeptMeetings {
    counts = Map.copyOf(counts);
  }

  static KeptMeetings of(Collection<Why> reasons) {
    Map<Why, Integer> counts = new EnumMap<>(Why.class);
    reasons.forEach(why -> counts.merge(why, 1, Integer::sum));
    return new KeptMeetings(counts);
  }

  /** How many there are in all. */
  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
