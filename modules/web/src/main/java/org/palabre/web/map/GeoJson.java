package org.palabre.web.map;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.palabre.territory.Position;

/** Points as GeoJSON (RFC 7946), one after the other. */
public final class GeoJson {

  /** Its media type. */
  public static final String TYPE = "application/geo+json";

  private static final double FINEST = 1e6;

  private final JsonArrayBuilder features = Json.createArrayBuilder();

  /** Adds a point with what is known of it. */
  public void point(Position at, JsonObjectBuilder properties) {
    features.add(
        Json.createObjectBuilder()
            .add("type", "Feature")
            .add(
                "geometry",
                Json.createObjectBuilder()
                    .add("type", "Point")
                    .add(
                        "coordinates",
                        Json.createArrayBuilder()
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
