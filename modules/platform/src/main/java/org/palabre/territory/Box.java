package org.palabre.territory;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the earth between two meridians and two parallels, in degrees of WGS 84.
 *
 * @param west its least longitude
 * @param south its least latitude
 * @param east its greatest longitude
 * @param north its greatest latitude
 */
public record Box(double west, double south, double east, double north) implements Serializable {

  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,17})?");

  /** The smallest that holds all of these; empty for none. */
  public static Optional<Box> around(Collection<Position> positions) {
    return positions.stream()
        .map(at -> new Box(at.longitude(), at.latitude(), at.longitude(), at.latitude()))
        .reduce(Box::with);
  }

  /**
   * Reads {@code west,south,east,north}, as map clients ask for it.
   *
   * @return empty when it is no such text, or no part of the earth
   */
  public static Optional<Box> read(String text) {
    String[] sides = text.split(",", -1);
    double[] degrees = new double[4];
    if (sides.length != degrees.length) {
      return Optional.empty();
    }
    for (int i = 0; i < degrees.length; i++) {
      if (!DEGREES.matcher(sides[i]).matches()) {
        return Optional.empty();
      }
      degrees[i] = Double.parseDouble(sides[i]);
    }
    Box box = new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    return box.west < box.east && box.south < box.north ? Optional.of(box) : Optional.empty();
  }

  /** The smallest that holds both. */
  public Box with(Box other) {
    return new Box(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }

  /** One a share of its size larger on every side, and never a mere point. */
  public Box widened(double share) {
    double across = Math.max(width() * share, 0.002);
    double down = Math.max(height() * share, 0.002);
    return new Box(west - across, south - down, east + across, north + down);
  }

  /** From west to east, in degrees. */
  public double width() {
    return east - west;
  }

  /** From south to north, in degrees. */
  public double height() {
    return north - south;
  }

  /** Whether a position lies in it or on its edge. */
  public boolean holds(Position at) {
    return at.longitude() >= west
        && at.longitude() <= east
        && at.latitude() >= south
        && at.latitude() <= north;
  }
}
