package org.palabre.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.territory.Box;
import org.palabre.territory.Contour;
import org.palabre.territory.Position;

class StillMapTest {

  private static final Box MARSEILLE = new Box(5.35, 43.30, 5.45, 43.36);

  @Test
  void putsNorthUpAndEastRight() {
    StillMap map = new StillMap(MARSEILLE);
    StillMap.Mark southWest = map.mark(new Position(5.36, 43.31));
    StillMap.Mark northEast = map.mark(new Position(5.44, 43.35));

    assertThat(Double.valueOf(southWest.x())).isLessThan(Double.valueOf(northEast.x()));
    assertThat(Double.valueOf(southWest.y())).isGreaterThan(Double.valueOf(northEast.y()));
  }

  @Test
  void keepsShapesInProportion() {
    StillMap map = new StillMap(MARSEILLE);
    double metres = 0.01;
    double across =
        Double.parseDouble(map.mark(new Position(5.40 + metres, 43.33)).x())
            - Double.parseDouble(map.mark(new Position(5.40, 43.33)).x());
    double down =
        Double.parseDouble(map.mark(new Position(5.40, 43.33)).y())
            - Double.parseDouble(map.mark(new Position(5.40, 43.33 + metres)).y());

    assertThat(across / down)
        .isBetween(Math.cos(Math.toRadians(43.33)) - 0.01, Math.cos(Math.toRadians(43.33)) + 0.01);
  }

  @Test
  void drawsAllOfTheBoxWhateverItsShape() {
    for (Box box :
        List.of(
            MARSEILLE, new Box(5, 43, 6, 43.01), new Box(5, 43, 5.01, 44), new Box(0, 0, 1, 1))) {
      StillMap map = new StillMap(box);

      assertThat(map.mark(new Position(box.west(), box.south()))).isNotNull();
      assertThat(map.mark(new Position(box.east(), box.north()))).isNotNull();
      assertThat(map.height()).isBetween(360, 800);
    }
  }

  @Test
  void leavesOutWhatLiesElsewhere() {
    StillMap map = new StillMap(MARSEILLE);

    assertThat(map.mark(new Position(2.35, 48.85))).isNull();
    assertThat(map.marks(List.of(new Cell(new Position(2.35, 48.85), Map.of(Layer.USE, 3L)))))
        .isEmpty();
    assertThat(map.marks(List.of(new Cell(new Position(5.4, 43.33), Map.of(Layer.USE, 3L)))))
        .singleElement()
        .extracting(StillMap.Mark::layer, StillMap.Mark::count)
        .containsExactly(Layer.USE, 3L);
  }

  @Test
  void drawsContoursClosed() {
    Contour square =
        Contour.parse(
            "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[5.36,43.31],[5.44,43.31],[5.44,43.35],[5.36,43.35],[5.36,43.31]]]}");

    assertThat(new StillMap(MARSEILLE).path(square)).matches("M[^M]*(L[^L]*){3}Z");
  }
}
