package org.palabre.territory;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws a contour small: an SVG path in a square of 100, north up, shortened in longitude as the
 * latitude asks, without the points that nobody could see.
 */
final class Outline {

  private static final double SIZE = 100;
  private static final double MARGIN = 2;
  private static final double INVISIBLE = 0.3;

  private final double left;
  private final double top;
  private final double across;
  private final double down;
  private final double scale;
  private final double squeeze;
  private final StringBuilder path = new StringBuilder();

  private Outline(Envelope box) {
    squeeze = Math.max(0.01, Math.cos(Math.toRadians(box.centre().y)));
    double width = box.getWidth() * squeeze;
    double height = box.getHeight();
    scale = (SIZE - 2 * MARGIN) / Math.max(Math.max(width, height), 1e-9);
    left = box.getMinX();
    top = box.getMaxY();
    across = (SIZE - width * scale) / 2;
    down = (SIZE - height * scale) / 2;
  }

  /** Where the square of its drawing lies on the earth. */
  static Frame frame(Geometry geometry) {
    Outline outline = new Outline(geometry.getEnvelopeInternal());
    double longitude = 1 / (outline.squeeze * outline.scale);
    double latitude = 1 / outline.scale;
    return new Frame(
        outline.left - outline.across * longitude,
        outline.top + outline.down * latitude,
        longitude,
        latitude);
  }

  static String of(Geometry geometry) {
    Outline outline = new Outline(geometry.getEnvelopeInternal());
    Geometry simple = DouglasPeuckerSimplifier.simplify(geometry, INVISIBLE / outline.scale);
    outline.draw(simple.isEmpty() ? geometry : simple);
    return outline.path.toString();
  }

  private void draw(Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        draw(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          draw(polygon.getInteriorRingN(hole));
        }
      }
    }
  }

  private void draw(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 0; i < points.length - 1; i++) {
      path.append(i == 0 ? 'M' : 'L')
          .append(number(across + (points[i].x - left) * squeeze * scale))
          .append(' ')
          .append(number(down + (top - points[i].y) * scale));
    }
    path.append('Z');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
