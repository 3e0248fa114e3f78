package org.palabre.plugin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher put together: the plugins of this server with their versions, and those it set
 * aside before the start.
 *
 * @param host the host's version
 * @param plugins in the order of their start
 */
record Composition(String host, List<InstalledPlugin> plugins) {

  private static final String FILE = "/META-INF/palabre/composition.json";

  /** Reads the file the launcher wrote into the application. */
  static Composition read() {
    try (InputStream file = Composition.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(
            "The application holds no %s: it must be composed by the launcher.".formatted(FILE));
      }
      try (JsonReader reader = Json.createReader(file)) {
        return of(reader.readObject());
      }
    } catch (IOException e) {
      throw new IllegalStateException("%s cannot be read.".formatted(FILE), e);
    }
  }

  private static Composition of(JsonObject json) {
    List<InstalledPlugin> plugins = new ArrayList<>();
    for (JsonObject plugin : json.getJsonArray("plugins").getValuesAs(JsonObject.class)) {
      plugins.add(
          new InstalledPlugin(
              plugin.getString("id"),
              plugin.getString("version", ""),
              plugin.containsKey("requires")
                  ? plugin.getJsonArray("requires").getValuesAs(JsonString::getString)
                  : List.of(),
              Optional.empty(),
              reason(plugin)));
    }
    return new Composition(json.getString("host"), plugins);
  }

  private static Map<String, String> reason(JsonObject plugin) {
    Map<String, String> reason = new LinkedHashMap<>();
    if (plugin.get("reason") instanceof JsonObject sentences) {
      for (Map.Entry<String, JsonValue> sentence : sentences.entrySet()) {
        reason.put(sentence.getKey(), ((JsonString) sentence.getValue()).getString());
      }
    }
    return reason;
  }
}
