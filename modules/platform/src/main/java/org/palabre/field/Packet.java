package org.palabre.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.statement.Channel;
import org.palabre.statement.Nature;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Told;
import org.palabre.territory.Position;

/**
 * A statement as a phone sends it: of the right shape, but not yet looked into. What is not known
 * is null.
 *
 * @param key made by the phone for this statement alone
 * @param space where it was said
 * @param words what was said
 * @param channel a {@link Channel}'s name
 * @param said the day, {@code 2026-11-21}
 * @param place where, in the speaker's words
 * @param nature a {@link Nature}'s name
 * @param headCount how many people said it together
 * @param name the name the speaker wants shown
 * @param point where the place lies
 */
public record Packet(
    UUID key,
    UUID space,
    String words,
    String channel,
    String said,
    String place,
    String nature,
    Integer headCount,
    String name,
    Point point) {

  /**
   * Figures that should be a position.
   *
   * @param longitude in degrees
   * @param latitude in degrees
   */
  public record Point(double longitude, double latitude) {}

  /**
   * What it says, fit to keep.
   *
   * @throws Refusal naming what cannot be taken
   */
  Told told() {
    return new Told(
        words,
        null,
        choice("channel", Channel.values(), channel),
        day(),
        place,
        headCount,
        new Told.Speaker(name, null, null),
        choice("nature", Nature.values(), nature),
        point == null ? null : new Position(point.longitude(), point.latitude()));
  }

  private PartialDate day() {
    if (said == null) {
      return null;
    }
    try {
      return PartialDate.of(LocalDate.parse(said));
    } catch (DateTimeException e) {
      throw new Refusal("said", "collect.refused.said");
    }
  }

  private static <E extends Enum<E>> E choice(String field, E[] known, String sent) {
    if (sent == null) {
      return null;
    }
    return Arrays.stream(known)
        .filter(one -> one.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> new Refusal(field, "collect.refused.choice"));
  }
}
