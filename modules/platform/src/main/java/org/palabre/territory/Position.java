package org.palabre.territory;

import java.io.Serializable;
import org.palabre.input.Refusal;

/**
 * A point of the earth in WGS 84.
 *
 * @param longitude in degrees, −180 to 180
 * @param latitude in degrees, −90 to 90
 */
public record Position(double longitude, double latitude) implements Serializable {

  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  /**
   * Refuses what is not on the earth.
   *
   * @throws Refusal if a figure is none, or too large
   */
  public Position {
    // Written so that what is not a number is refused too.
    if (!(Math.abs(longitude) <= MOST_LONGITUDE) || !(Math.abs(latitude) <= MOST_LATITUDE)) {
      throw new Refusal("position", "position.nowhere");
    }
  }
}
