package org.palabre.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is pointed at on a drawn contour is where it lies on the earth. */
class FrameTest {

  private static final Pattern POINT = Pattern.compile("[ML]([0-9.]+) ([0-9.]+)");

  /** A tenth of the drawing's unit, in degrees, for an area some 0.05° across. */
  private static final double ROUNDING = 0.0001;

  @Test
  void leadsBackToWhereTheCornersAre() {
    Contour wide =
        Contour.parse(
            "{\"type\":\"Polygon\",\"coordinates\":[[[5.35,43.32],[5.42,43.32],[5.42,43.34],"
                + "[5.38,43.355],[5.35,43.34],[5.35,43.32]]]}");

    assertThat(corners(wide))
        .usingElementComparator(FrameTest::byPlace)
        .containsExactlyInAnyOrder(
            new Position(5.35, 43.32),
            new Position(5.42, 43.32),
            new Position(5.42, 43.34),
            new Position(5.38, 43.355),
            new Position(5.35, 43.34));
  }

  @Test
  void keepsDistancesAsTheyAre() {
    Contour tall =
        Contour.parse(
            "{\"type\":\"Polygon\",\"coordinates\":[[[5.38,43.30],[5.39,43.30],[5.39,43.36],"
                + "[5.38,43.36],[5.38,43.30]]]}");
    Frame frame = tall.frame();

    assertThat(frame.perX() * Math.cos(Math.toRadians(43.33)))
        .isCloseTo(frame.perY(), within(1e-9));
    assertThat(frame.at(50, 50).longitude()).isCloseTo(5.385, within(ROUNDING));
    assertThat(frame.at(50, 50).latitude()).isCloseTo(43.33, within(ROUNDING));
  }

  private static List<Position> corners(Contour contour) {
    List<Position> found = new ArrayList<>();
    Matcher point = POINT.matcher(contour.outline());
    while (point.find()) {
      found.add(
          contour
              .frame()
              .at(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
    }
    return found;
  }

  private static int byPlace(Position one, Position other) {
    boolean near =
        Math.abs(one.longitude() - other.longitude()) < ROUNDING
            && Math.abs(one.latitude() - other.latitude()) < ROUNDING;
    return near ? 0 : 1;
  }
}
