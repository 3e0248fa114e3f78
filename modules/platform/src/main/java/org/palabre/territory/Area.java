package org.palabre.territory;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** All that some territories cover together; those without a contour cover nothing. */
public final class Area {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<Contour> contours;
  private final List<PreparedGeometry> parts;

  private Area(List<Contour> contours) {
    this.contours = contours;
    this.parts =
        contours.stream().map(one -> PreparedGeometryFactory.prepare(one.shape())).toList();
  }

  /** What these territories cover. */
  public static Area of(Collection<Territory> territories) {
    return new Area(
        territories.stream()
            .map(Territory::getContour)
            .filter(Objects::nonNull)
            .map(Contour::parse)
            .toList());
  }

  /** Whether any of them has a contour: otherwise nothing can be said to lie outside. */
  public boolean isKnown() {
    return !parts.isEmpty();
  }

  /** Their contours. */
  public List<Contour> contours() {
    return contours;
  }

  /** Whether a position lies in it. */
  public boolean covers(Position at) {
    Point point = FACTORY.createPoint(new Coordinate(at.longitude(), at.latitude()));
    return parts.stream().anyMatch(part -> part.covers(point));
  }

  /** The smallest box around it; empty when nothing is known. */
  public Optional<Box> box() {
    return contours.stream().map(Contour::box).reduce(Box::with);
  }
}
