package org.palabre.territory;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palabre.input.Refusal;

/**
 * A GeoJSON file, read as far as its features. What is wrong with the whole file is refused here;
 * what is wrong with one feature is said later, of that feature.
 */
final class GeoJsonFile {

  /** The largest file taken, in bytes. */
  static final int LARGEST = 5 * 1024 * 1024;

  private static final String FIELD = "file";
  private static final Pattern WGS84 =
      Pattern.compile(
          "(urn:ogc:def:crs:)?(OGC:(1\\.3)?:?CRS84|EPSG:[\\d.]*:?4326)", Pattern.CASE_INSENSITIVE);
  private static final List<String> GEOMETRIES = List.of("Polygon", "MultiPolygon");

  private GeoJsonFile() {}

  /**
   * The features of a file.
   *
   * @throws Refusal if it is empty, too large, not JSON, not GeoJSON, in another coordinate system,
   *     or holds nothing
   */
  static List<JsonObject> features(byte[] file) {
    if (file.length == 0) {
      throw new Refusal(FIELD, "territory.file.empty");
    }
    if (file.length > LARGEST) {
      throw new Refusal(FIELD, "territory.file.large", LARGEST >> 20, 1 + (file.length >> 20));
    }
    JsonObject root = parse(text(file));
    checkCoordinateSystem(root);
    List<JsonObject> features = features(root);
    if (features.isEmpty()) {
      throw new Refusal(FIELD, "territory.file.noFeature");
    }
    return features;
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(FIELD, "territory.file.notUtf8");
    }
  }

  private static JsonObject parse(String text) {
    if (read(text) instanceof JsonObject object) {
      return object;
    }
    throw new Refusal(FIELD, "territory.file.notGeoJson");
  }

  private static JsonValue read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (RuntimeException e) {
      // Not only JsonException: the parser says so of a file nested too deep.
      throw new Refusal(FIELD, "territory.file.notJson");
    }
  }

  private static void checkCoordinateSystem(JsonObject root) {
    if (root.get("crs") instanceof JsonObject crs) {
      String name =
          crs.get("properties") instanceof JsonObject properties ? string(properties, "name") : "";
      if (!WGS84.matcher(name).matches()) {
        throw new Refusal(
            FIELD, "territory.file.crs", name.substring(0, Math.min(name.length(), 80)));
      }
    }
  }

  private static List<JsonObject> features(JsonObject root) {
    String type = string(root, "type");
    if (type.equals("FeatureCollection") && root.get("features") instanceof JsonArray features) {
      return features.stream().map(GeoJsonFile::object).toList();
    }
    if (type.equals("Feature")) {
      return List.of(root);
    }
    if (GEOMETRIES.contains(type)) {
      return List.of(Json.createObjectBuilder().add("geometry", root).build());
    }
    throw new Refusal(FIELD, "territory.file.notGeoJson");
  }

  /** An object, or an empty one in place of anything else: its faults are then said by number. */
  private static JsonObject object(JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  static JsonObject object(JsonObject in, String name) {
    return Optional.ofNullable(in.get(name))
        .map(GeoJsonFile::object)
        .orElse(JsonValue.EMPTY_JSON_OBJECT);
  }

  private static String string(JsonObject in, String name) {
    return in.get(name) instanceof JsonString string ? string.getString() : "";
  }
}
