package org.palabre.journal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of an entry as JSON on one line, names in alphabetical order. */
final class Facts {

  private Facts() {}

  static String write(Map<String, String> facts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(facts).forEach(object::add);
    return object.build().toString();
  }

  static SortedMap<String, String> read(String facts) {
    try (JsonReader reader = Json.createReader(new StringReader(facts))) {
      JsonObject object = reader.readObject();
      SortedMap<String, String> byName = new TreeMap<>();
      object.keySet().forEach(name -> byName.put(name, object.getString(name)));
      return byName;
    }
  }
}
