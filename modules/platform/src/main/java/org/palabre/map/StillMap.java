package org.palabre.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palabre.territory.Box;
import org.palabre.territory.Contour;
import org.palabre.territory.Position;

/**
 * A drawing of a map: for paper, and for whoever has no script. North is up, longitudes are
 * shortened as the latitude asks, so that shapes look right.
 */
public final class StillMap {

  /** Its width, in its own units. */
  public static final int WIDTH = 800;

  private static final int LEAST_HEIGHT = 360;
  private static final int MOST_HEIGHT = 800;
  private static final double INVISIBLE = 1.0;

  private final Box box;
  private final double across;
  private final double down;
  private final int height;

  /** An empty drawing of a part of the earth. */
  public StillMap(Box around) {
    double squeeze =
        Math.max(0.01, Math.cos(Math.toRadians((around.south() + around.north()) / 2)));
    double wanted = around.height() / (around.width() * squeeze) * WIDTH;
    height = (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, Math.round(wanted)));
    double scale = Math.min(WIDTH / (around.width() * squeeze), height / around.height());
    across = scale * squeeze;
    down = scale;
    double east = (WIDTH / across - around.width()) / 2;
    double north = (height / down - around.height()) / 2;
    box =
        new Box(
            around.west() - east,
            around.south() - north,
            around.east() + east,
            around.north() + north);
  }

  /** All that is drawn: the part of the earth asked for, and what fills its sides. */
  public Box box() {
    return box;
  }

  /** Its height, in its own units. */
  public int height() {
    return height;
  }

  /** A contour as an SVG path. */
  public String path(Contour contour) {
    StringBuilder path = new StringBuilder();
    for (List<Position> ring : contour.rings(INVISIBLE / down)) {
      for (int i = 0; i < ring.size() - 1; i++) {
        path.append(i == 0 ? 'M' : 'L')
            .append(number(x(ring.get(i))))
            .append(' ')
            .append(number(y(ring.get(i))));
      }
      path.append('Z');
    }
    return path.toString();
  }

  /** Marks where cells lie; what lies outside the drawing is left out. */
  public List<Mark> marks(List<Cell> cells) {
    List<Mark> marks = new ArrayList<>();
    for (Cell cell : cells) {
      if (box.holds(cell.at())) {
        marks.add(new Mark(number(x(cell.at())), number(y(cell.at())), cell.only(), cell.total()));
      }
    }
    return marks;
  }

  /** Where a position lies on it; null outside. */
  public Mark mark(Position at) {
    return box.holds(at) ? new Mark(number(x(at)), number(y(at)), null, 1) : null;
  }

  private double x(Position at) {
    return (at.longitude() - box.west()) * across;
  }

  private double y(Position at) {
    return (box.north() - at.latitude()) * down;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /**
   * A mark on the drawing.
   *
   * @param x from its left edge
   * @param y from its top
   * @param layer the only layer it stands for; null for several
   * @param count for how many it stands
   */
  public record Mark(String x, String y, Layer layer, long count) {}
}
