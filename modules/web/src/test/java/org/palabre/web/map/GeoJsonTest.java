package org.palabre.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.palabre.territory.Position;

class GeoJsonTest {

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
  void looksForNoProviderToAddAPoint() {
    GeoJson json = new GeoJson();
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    Lookups lookups = new Lookups(before);
    here.setContextClassLoader(lookups);
    try {
      json.point(new Position(4.8, 43.9), GeoJson.object().add("words", "Un banc"));
      assertThat(lookups.count).isZero();

      Json.createObjectBuilder();
      assertThat(lookups.count).as("what it would be otherwise").isPositive();
    } finally {
      here.setContextClassLoader(before);
    }
  }

  /** Counts who looks for services on the class path. */
  private static final class Lookups extends ClassLoader {

    private int count;

    private Lookups(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      count++;
      return super.getResources(name);
    }
  }
}
