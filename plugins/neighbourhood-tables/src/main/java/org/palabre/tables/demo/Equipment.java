package org.palabre.tables.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPoint;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularFile.Row;
import org.palabre.territory.Position;

/**
 * Where the city of Marseille has schools, social centres, sports grounds and parks: enough to draw
 * roughly where people live.
 */
final class Equipment {

  /** The city's files, each with its own delimiter. */
  static final List<String> FILES =
      List.of(
          "marseille_ecoles_maternelles_2018.csv",
          "marseille_ecoles_elementaires_2018.csv",
          "marseille_equipements_sociaux_2018.csv",
          "marseille_equipements_sportifs_2018.csv",
          "marseille_parcs_jardins_2018.csv");

  private static final double METRES_PER_DEGREE = 111_320;

  private final List<Place> places;

  private Equipment(List<Place> places) {
    this.places = places;
  }

  /** All that the files hold. */
  static Equipment read() {
    List<Place> places = new ArrayList<>();
    for (String name : FILES) {
      TabularFile file = SampleFiles.table(name);
      int postcode = file.header().indexOf("Code Postal");
      int longitude = file.header().indexOf("Longitude");
      int latitude = file.header().indexOf("Latitude");
      for (Row row : file.rows()) {
        if (!row.cell(longitude).isBlank()) {
          places.add(
              new Place(
                  row.cell(postcode).strip(),
                  new Coordinate(
                      Double.parseDouble(row.cell(longitude)),
                      Double.parseDouble(row.cell(latitude)))));
        }
      }
    }
    return new Equipment(places);
  }

  /** What has this postcode, which in Marseille is an arrondissement. */
  Equipment in(String postcode) {
    return new Equipment(
        places.stream().filter(place -> place.postcode().equals(postcode)).toList());
  }

  /** What lies around a point, in metres as the crow flies. */
  Equipment around(double longitude, double latitude, double metres) {
    double narrowing = Math.cos(Math.toRadians(latitude));
    return new Equipment(
        places.stream()
            .filter(
                place ->
                    Math.hypot((place.at().x - longitude) * narrowing, place.at().y - latitude)
                            * METRES_PER_DEGREE
                        <= metres)
            .toList());
  }

  /**
   * Somewhere among them, the same for the same turn: near one of them, a little towards the middle
   * of all, so that it lies inside their hull.
   */
  Position somewhere(int turn) {
    Coordinate at = places.get(Math.floorMod(turn * 7, places.size())).at();
    double x = places.stream().mapToDouble(place -> place.at().x).average().orElseThrow();
    double y = places.stream().mapToDouble(place -> place.at().y).average().orElseThrow();
    double pull = 0.1 + 0.03 * Math.floorMod(turn, 5);
    return new Position(at.x + (x - at.x) * pull, at.y + (y - at.y) * pull);
  }

  int count() {
    return places.size();
  }

  /** The convex hull of it all, as a GeoJSON polygon in WGS 84. */
  String hull() {
    MultiPoint points =
        new GeometryFactory()
            .createMultiPointFromCoords(places.stream().map(Place::at).toArray(Coordinate[]::new));
    Coordinate[] ring = points.convexHull().getCoordinates();
    return List.of(ring).stream()
        .map(point -> "[%s,%s]".formatted(point.x, point.y))
        .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
  }

  private record Place(String postcode, Coordinate at) {}
}
