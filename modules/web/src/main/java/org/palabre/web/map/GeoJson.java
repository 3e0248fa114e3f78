package org.palabre.web.map;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.palabre.territory.Position;

/** Points as GeoJSON (RFC 7946), one after the other. */
public final class GeoJson {

  /** Its media type. */
  public static final String TYPE = "application/geo+json";

  private static final double FINEST = 1e6;

  /** Found once: {@code Json.create…} looks for its provider on the class path each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private final JsonArrayBuilder features = JSON.createArrayBuilder();

  /** An object to fill in, such as what is known of a point. */
  public static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  /** Adds a point with what is known of it. */
  public void point(Position at, JsonObjectBuilder properties) {
    features.add(
        object()
            .add("type", "Feature")
            .add(
                "geometry",
                object()
                    .add("type", "Point")
                    .add(
                        "coordinates",
                        JSON.createArrayBuilder()
                            .add(rounded(at.longitude()))
                            .add(rounded(at.latitude()))))
            .add("properties", properties));
  }

  /** All the points, with something of the whole beside them. */
  public JsonObject collection(JsonObjectBuilder members) {
    return members.add("type", "FeatureCollection").add("features", features).build();
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * FINEST) / FINEST;
  }
}
