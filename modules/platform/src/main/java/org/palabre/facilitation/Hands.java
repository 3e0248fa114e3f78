package org.palabre.facilitation;

import java.io.Serializable;
import java.util.Map;
import org.palabre.input.Refusal;

/**
 * How many hands were raised.
 *
 * @param inFavour for it, from 0
 * @param against against it, from 0
 * @param abstaining neither, from 0
 */
public record Hands(int inFavour, int against, int abstaining) implements Serializable {

  /**
   * Refuses numbers nobody counts.
   *
   * @throws Refusal naming the field
   */
  public Hands {
    requireSound("inFavour", inFavour);
    requireSound("against", against);
    requireSound("abstaining", abstaining);
  }

  private static void requireSound(String field, int hands) {
    if (hands < 0 || hands > HandCount.MOST) {
      throw new Refusal(field, "lead.hands.range", HandCount.MOST);
    }
  }

  /** The same with one hand more or less; never less than none. */
  Hands with(Side side, boolean more) {
    int by = more ? 1 : -1;
    return switch (side) {
      case IN_FAVOUR -> new Hands(Math.max(0, inFavour + by), against, abstaining);
      case AGAINST -> new Hands(inFavour, Math.max(0, against + by), abstaining);
      case ABSTAINING -> new Hands(inFavour, against, Math.max(0, abstaining + by));
    };
  }

  /** The same with these sides counted. */
  Hands with(Map<Side, Integer> counted) {
    return new Hands(
        counted.getOrDefault(Side.IN_FAVOUR, inFavour),
        counted.getOrDefault(Side.AGAINST, against),
        counted.getOrDefault(Side.ABSTAINING, abstaining));
  }

  /** What a hand says. */
  public enum Side {
    /** For it. */
    IN_FAVOUR,
    /** Against it. */
    AGAINST,
    /** Neither. */
    ABSTAINING
  }
}
