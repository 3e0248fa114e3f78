package org.palabre.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which dates are wanted.
 *
 * @param from dates that end later
 * @param to dates that begin earlier
 * @param spaces the spaces they may be of: all of them the reader may read
 * @param kind the one kind wanted, as the source names it; empty for all
 * @param most how many at most, those that begin first
 */
public record CalendarQuery(
    Instant from, Instant to, Map<UUID, SpaceFacts> spaces, Optional<String> kind, int most) {

  /** Copies the spaces. */
  public CalendarQuery {
    spaces = Map.copyOf(spaces);
  }

  /** A query for some spaces. */
  public static CalendarQuery of(
      Instant from, Instant to, Collection<SpaceFacts> spaces, Optional<String> kind, int most) {
    Map<UUID, SpaceFacts> byId = new LinkedHashMap<>();
    spaces.forEach(space -> byId.put(space.id(), space));
    return new CalendarQuery(from, to, byId, kind, most);
  }

  /** Whether a kind of date is wanted. */
  public boolean wants(String one) {
    return kind.isEmpty() || kind.get().equals(one);
  }
}
