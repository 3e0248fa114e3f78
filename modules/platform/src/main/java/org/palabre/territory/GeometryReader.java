package org.palabre.territory;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads Polygon and MultiPolygon (RFC 7946, section 3.1) and refuses what is unsound: coordinates
 * that are not degrees, rings that stay open or cross. Coordinates are kept to the seventh decimal,
 * about a centimetre, and heights are left out.
 */
final class GeometryReader {

  private static final int DECIMALS = 7;
  private static final int SHORTEST_RING = 4;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  Contour read(JsonObject geometry) throws UnsoundContour {
    String type = geometry.get("type") instanceof JsonString string ? string.getString() : "";
    JsonArray coordinates = array(geometry.get("coordinates"), type);
    Geometry read =
        switch (type) {
          case "Polygon" -> polygon(coordinates);
          case "MultiPolygon" -> multiPolygon(coordinates);
          default -> throw notAPolygon(type);
        };
    checkTopology(read);
    return new Contour(read);
  }

  private static JsonArray array(JsonValue value, String type) throws UnsoundContour {
    if (value instanceof JsonArray array && !array.isEmpty()) {
      return array;
    }
    throw notAPolygon(type);
  }

  private static UnsoundContour notAPolygon(String type) {
    return new UnsoundContour(
        Fault.of("territory.fault.notPolygon", type.substring(0, Math.min(type.length(), 40))));
  }

  private static Geometry multiPolygon(JsonArray coordinates) throws UnsoundContour {
    List<Polygon> polygons = new ArrayList<>();
    for (JsonValue polygon : coordinates) {
      polygons.add(polygon(array(polygon, "MultiPolygon")));
    }
    return polygons.size() == 1
        ? polygons.get(0)
        : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonArray coordinates) throws UnsoundContour {
    List<LinearRing> rings = new ArrayList<>();
    for (JsonValue ring : coordinates) {
      rings.add(ring(array(ring, "Polygon")));
    }
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(rings.get(0), holes);
  }

  private static LinearRing ring(JsonArray positions) throws UnsoundContour {
    Coordinate[] points = new Coordinate[positions.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = position(positions.get(i));
    }
    if (points.length < SHORTEST_RING) {
      throw new UnsoundContour(Fault.of("territory.fault.fewPoints", points.length));
    }
    if (!points[0].equals2D(points[points.length - 1])) {
      throw new UnsoundContour(Fault.of("territory.fault.open", place(points[0])));
    }
    return FACTORY.createLinearRing(points);
  }

  private static Coordinate position(JsonValue value) throws UnsoundContour {
    if (!(value instanceof JsonArray pair)
        || pair.size() < 2
        || !(pair.get(0) instanceof JsonNumber x)
        || !(pair.get(1) instanceof JsonNumber y)) {
      throw new UnsoundContour(Fault.of("territory.fault.position"));
    }
    Coordinate raw = new Coordinate(x.doubleValue(), y.doubleValue());
    if (!(Math.abs(raw.x) <= 180 && Math.abs(raw.y) <= 90)) {
      throw new UnsoundContour(
          Fault.of(
              isLambert93(raw) ? "territory.fault.lambert" : "territory.fault.degrees",
              place(raw)));
    }
    return new Coordinate(rounded(raw.x), rounded(raw.y));
  }

  /** Metres of the French projection, EPSG 2154, over mainland France and Corsica. */
  private static boolean isLambert93(Coordinate point) {
    return point.x > 0 && point.x < 1_300_000 && point.y > 6_000_000 && point.y < 7_200_000;
  }

  private static double rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static void checkTopology(Geometry geometry) throws UnsoundContour {
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null && geometry.getArea() > 0) {
      return;
    }
    int type = error == null ? TopologyValidationError.TOO_FEW_POINTS : error.getErrorType();
    Coordinate where = error == null ? geometry.getCoordinate() : error.getCoordinate();
    String key =
        switch (type) {
          case TopologyValidationError.SELF_INTERSECTION,
              TopologyValidationError.RING_SELF_INTERSECTION ->
              "territory.fault.crosses";
          case TopologyValidationError.HOLE_OUTSIDE_SHELL,
              TopologyValidationError.NESTED_HOLES,
              TopologyValidationError.DISCONNECTED_INTERIOR ->
              "territory.fault.hole";
          case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
              "territory.fault.overlap";
          default -> "territory.fault.flat";
        };
    throw new UnsoundContour(Fault.of(key, place(where)));
  }

  private static String place(Coordinate point) {
    return String.format(Locale.ROOT, "%.5f, %.5f", point.x, point.y);
  }
}
