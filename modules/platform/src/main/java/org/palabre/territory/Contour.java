package org.palabre.territory;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** A sound contour: closed rings that do not cross, in WGS 84 (longitude, latitude in degrees). */
public final class Contour {

  private static final double KM_PER_DEGREE = 111.32;

  private final Geometry geometry;

  Contour(Geometry geometry) {
    this.geometry = geometry;
  }

  /**
   * Reads a GeoJSON geometry.
   *
   * @throws IllegalArgumentException if it is not a sound polygon
   */
  public static Contour parse(String geoJson) {
    try (JsonReader reader = Json.createReader(new StringReader(geoJson))) {
      return new GeometryReader().read(reader.readObject());
    } catch (UnsoundContour | JsonException e) {
      throw new IllegalArgumentException("This contour cannot be kept: " + e.getMessage(), e);
    }
  }

  static Contour of(JsonObject geometry) throws UnsoundContour {
    return new GeometryReader().read(geometry);
  }

  /** The area in square kilometres, to the per cent: good enough to recognise a territory. */
  public double areaInSquareKilometres() {
    double latitude = Math.toRadians(geometry.getCentroid().getY());
    return geometry.getArea() * KM_PER_DEGREE * KM_PER_DEGREE * Math.cos(latitude);
  }

  /** The smallest box around it. */
  public Box box() {
    Envelope envelope = geometry.getEnvelopeInternal();
    return new Box(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
  }

  /**
   * Its rings, closed, as longitudes and latitudes, without the points nobody sees at this size.
   *
   * @param tolerance how far the drawing may stray, in degrees
   */
  public List<List<Position>> rings(double tolerance) {
    Geometry simple = DouglasPeuckerSimplifier.simplify(geometry, tolerance);
    List<List<Position>> rings = new ArrayList<>();
    for (int i = 0; i < simple.getNumGeometries(); i++) {
      if (simple.getGeometryN(i) instanceof Polygon polygon) {
        rings.add(ring(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(ring(polygon.getInteriorRingN(hole)));
        }
      }
    }
    return rings;
  }

  private static List<Position> ring(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates()).map(at -> new Position(at.x, at.y)).toList();
  }

  Geometry shape() {
    return geometry;
  }

  /** How many points draw it. */
  public int points() {
    return geometry.getNumPoints();
  }

  /** A path for SVG in a square of 100. */
  public String outline() {
    return Outline.of(geometry);
  }

  /** Where the square of its {@link #outline()} lies on the earth. */
  public Frame frame() {
    return Outline.frame(geometry);
  }

  /** How much of this area the other covers, from 0 to 1. */
  double shareCoveredBy(Contour other) {
    if (!geometry.getEnvelopeInternal().intersects(other.geometry.getEnvelopeInternal())) {
      return 0;
    }
    return geometry.intersection(other.geometry).getArea() / geometry.getArea();
  }

  /** The GeoJSON geometry. */
  public String geoJson() {
    StringBuilder json = new StringBuilder();
    boolean several = geometry.getNumGeometries() > 1;
    json.append("{\"type\":\"").append(several ? "MultiPolygon" : "Polygon");
    json.append("\",\"coordinates\":").append(several ? "[" : "");
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      json.append(i == 0 ? "" : ",");
      write((Polygon) geometry.getGeometryN(i), json);
    }
    return json.append(several ? "]}" : "}").toString();
  }

  private static void write(Polygon polygon, StringBuilder json) {
    json.append('[');
    write(polygon.getExteriorRing(), json);
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      json.append(',');
      write(polygon.getInteriorRingN(hole), json);
    }
    json.append(']');
  }

  private static void write(LinearRing ring, StringBuilder json) {
    String separator = "[";
    for (Coordinate point : ring.getCoordinates()) {
      json.append(separator).append('[').append(point.x).append(',').append(point.y).append(']');
      separator = ",";
    }
    json.append(']');
  }
}
