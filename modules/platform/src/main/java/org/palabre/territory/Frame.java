package org.palabre.territory;

/**
 * Where the square of 100 that an outline is drawn in lies on the earth, so that a point of the
 * drawing can be told in degrees: longitude = west + x × perX, latitude = north − y × perY.
 *
 * @param west the longitude of its left edge, in degrees
 * @param north the latitude of its top edge, in degrees
 * @param perX degrees of longitude to a unit of the drawing
 * @param perY degrees of latitude to a unit of the drawing
 */
public record Frame(double west, double north, double perX, double perY) {

  /** The position of a point of the drawing. */
  public Position at(double x, double y) {
    return new Position(west + x * perX, north - y * perY);
  }
}
