package org.palabre.launcher.composition;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** What the server reads about its plugins: {@code META-INF/palabre/composition.json}. */
final class CompositionRecord {

  private final String hostVersion;

  CompositionRecord(String hostVersion) {
    this.hostVersion = hostVersion;
  }

  String of(Selection selection) {
    JsonArrayBuilder plugins = Json.createArrayBuilder();
    for (PluginJar plugin : selection.active()) {
      plugins.add(
          Json.createObjectBuilder()
              .add("id", plugin.id())
              .add("version", plugin.version())
              .add("file", plugin.jar().getFileName().toString())
              .add("requires", Json.createArrayBuilder(plugin.requires()))
              .add("state", "active"));
    }
    selection.aside().forEach(aside -> plugins.add(aside(aside)));
    return Json.createObjectBuilder()
        .add("host", hostVersion)
        .add("plugins", plugins)
        .build()
        .toString();
  }

  private static JsonObjectBuilder aside(SetAside aside) {
    return Json.createObjectBuilder()
        .add("id", aside.id())
        .add("version", aside.version())
        .add("file", aside.file())
        .add("requires", Json.createArrayBuilder())
        .add("state", "aside")
        .add(
            "reason",
            Json.createObjectBuilder()
                .add("fr", aside.reason().in(Locale.FRENCH))
                .add("en", aside.reason().in(Locale.ENGLISH)));
  }
}
