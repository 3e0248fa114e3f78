package org.palabre.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.palabre.territory.Position;

class GeoJsonTest {

  private static final int TIMES = 300;
  private static final int ROUNDS = 15;

  @Test
  void writesPointsWithWhatIsKnownOfThem() {
    GeoJson json = new GeoJson();
    json.point(new Position(4.80512345678, 43.95), GeoJson.object().add("words", "Un banc"));

    JsonObject all = json.collection(GeoJson.object().add("gathered", false));

    assertThat(all)
        .hasToString(
            "{\"gathered\":false,\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[4.805123,43.95]},"
                + "\"properties\":{\"words\":\"Un banc\"}}]}");
  }

  /** A map of many points took ten times as long as its rows: each lookup reads the class path. */
  @Test
  void addsAPointForLessThanOneLookupOfTheProvider() {
    GeoJson json = new GeoJson();
    Runnable point =
        () -> json.point(new Position(4.8, 43.9), GeoJson.object().add("words", "Un banc"));
    Runnable lookup = () -> assertThat(Json.createObjectBuilder()).isNotNull();

    assertThat(quickest(point)).isLessThan(quickest(lookup));
  }

  private static long quickest(Runnable what) {
    long quickest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < TIMES; i++) {
        what.run();
      }
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    return quickest;
  }
}
