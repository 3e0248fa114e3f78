package org.palabre.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.EntityType;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;

/**
 * What can only be seen once a plugin is loaded: entities it forgot to list, views that do not
 * exist, words without a translation. A plugin at fault is set aside, the others serve.
 */
@ApplicationScoped
class PluginChecks {

  private static final Logger LOG = Logger.getLogger(PluginChecks.class.getName());
  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  @PersistenceUnit(unitName = "palabre")
  private EntityManagerFactory entityManagers;

  /** For the container's proxy. */
  @Inject
  protected PluginChecks() {}

  /** Gives the plugin back as it is, or set aside with the first fault found. */
  InstalledPlugin check(InstalledPlugin plugin, URL jar) {
    List<Fault> faults = new ArrayList<>();
    plugin
        .manifest()
        .ifPresentOrElse(
            manifest -> look(manifest, jar, faults),
            () -> faults.add(Fault.noManifest(plugin.id())));
    if (faults.isEmpty()) {
      return plugin;
    }
    Map<String, String> reason = faults.get(0).sentences();
    LOG.severe(() -> "Plugin %s is set aside. %s".formatted(plugin.id(), reason.get("en")));
    return plugin.setAside(reason);
  }

  private void look(PluginManifest manifest, URL jar, List<Fault> faults) {
    lookForUnlistedEntities(manifest, jar, faults);
    for (String view : views(manifest)) {
      lookForView(manifest.id(), view, faults);
    }
    for (String view : manifest.menu()) {
      if (manifest.pages().stream().noneMatch(page -> page.view().equals(view))) {
        faults.add(Fault.menuWithoutPage(view));
      }
    }
    lookForMissingWords(manifest, faults);
  }

  private void lookForUnlistedEntities(PluginManifest manifest, URL jar, List<Fault> faults) {
    for (EntityType<?> entity : entityManagers.getMetamodel().getEntities()) {
      Class<?> type = entity.getJavaType();
      if (type.getProtectionDomain().getCodeSource().getLocation().equals(jar)
          && !manifest.entities().contains(type)) {
        faults.add(Fault.unlistedEntity(type.getSimpleName()));
      }
    }
  }

  private static TreeSet<String> views(PluginManifest manifest) {
    TreeSet<String> views = new TreeSet<>();
    manifest.pages().forEach(page -> views.add(page.view()));
    manifest.tools().forEach(tool -> tool.pages().forEach(page -> views.add(page.view())));
    return views;
  }

  private static void lookForView(String id, String view, List<Fault> faults) {
    String path = "/META-INF/resources/WEB-INF/%s/%s.xhtml".formatted(id, view);
    if (PluginChecks.class.getResource(path) == null) {
      faults.add(Fault.missingView(view));
    }
  }

  private static void lookForMissingWords(PluginManifest manifest, List<Fault> faults) {
    for (Locale language : LANGUAGES) {
      try {
        ResourceBundle words =
            ResourceBundle.getBundle(
                manifest.id(),
                language,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String key : keys(manifest)) {
          if (!words.containsKey(key)) {
            faults.add(Fault.missingWords(key, language));
          }
        }
      } catch (MissingResourceException e) {
        faults.add(Fault.missingWords("name", language));
      }
    }
  }

  private static List<String> keys(PluginManifest manifest) {
    List<String> keys = new ArrayList<>(List.of("name", "description"));
    manifest.menu().forEach(view -> keys.add("menu." + view));
    for (SpaceKind kind : manifest.spaceKinds()) {
      keys.add("kind." + kind.id());
      kind.roles().forEach(role -> keys.add("role." + role));
    }
    for (Tool tool : manifest.tools()) {
      keys.add("tool." + tool.id());
    }
    return keys;
  }

  /**
   * One fault, as a sentence in each language.
   *
   * @param sentences by language tag
   */
  private record Fault(Map<String, String> sentences) {

    static Fault noManifest(String id) {
      return new Fault(
          Map.of(
              "fr",
                  "Son fichier a été trouvé, mais aucun module « %s » n’a répondu au démarrage."
                      .formatted(id),
              "en",
                  "Its file was found, but no plugin \"%s\" answered at the start.".formatted(id)));
    }

    static Fault unlistedEntity(String entity) {
      return new Fault(
          Map.of(
              "fr", "L’entité %s n’est pas déclarée dans son manifeste.".formatted(entity),
              "en", "The entity %s is not listed in its manifest.".formatted(entity)));
    }

    static Fault missingView(String view) {
      return new Fault(
          Map.of(
              "fr", "La page « %s » est déclarée, mais son fichier n’existe pas.".formatted(view),
              "en", "The page \"%s\" is declared, but its file does not exist.".formatted(view)));
    }

    static Fault menuWithoutPage(String view) {
      return new Fault(
          Map.of(
              "fr", "Le menu montre « %s », qui n’est pas une page déclarée.".formatted(view),
              "en", "The menu shows \"%s\", which is not a declared page.".formatted(view)));
    }

    static Fault missingWords(String key, Locale language) {
      boolean french = language.equals(Locale.FRENCH);
      return new Fault(
          Map.of(
              "fr", "Le texte « %s » manque en %s.".formatted(key, french ? "français" : "anglais"),
              "en",
                  "The text \"%s\" is missing in %s."
                      .formatted(key, french ? "French" : "English")));
    }
  }
}
