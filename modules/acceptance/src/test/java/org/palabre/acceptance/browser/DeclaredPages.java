package org.palabre.acceptance.browser;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.spi.Page;
import org.palabre.spi.Plugin;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.Tool;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.web.address.PlatformPages;

/** The pages the platform and the plugins declare: what can be opened at all. */
final class DeclaredPages {

  private static final List<Plugin> PLUGINS =
      List.of(new NeighbourhoodTables(), new ParticipatoryBudget());

  private DeclaredPages() {}

  /** The ids of the plugins looked into. */
  static Set<String> plugins() {
    Set<String> ids = new TreeSet<>();
    PLUGINS.forEach(plugin -> ids.add(plugin.manifest().id()));
    return ids;
  }

  /** Their views: folder and name. */
  static Set<String> views() {
    return views(page -> true);
  }

  private static Set<String> views(Predicate<Page> wanted) {
    Set<String> views = new TreeSet<>();
    add(views, "core", PlatformPages.declared().stream().filter(wanted));
    for (Plugin plugin : PLUGINS) {
      PluginManifest manifest = plugin.manifest();
      add(views, manifest.id(), manifest.pages().stream().filter(wanted));
      add(views, manifest.id(), ofTools(manifest.tools()).filter(wanted));
    }
    return views;
  }

  /** The views of reading pages. */
  static Set<String> readingViews() {
    return views(page -> page.kind() == Page.Kind.READING);
  }

  private static Stream<Page> ofTools(List<Tool> tools) {
    return tools.stream().flatMap(tool -> tool.pages().stream());
  }

  private static void add(Set<String> views, String folder, Stream<Page> pages) {
    pages.forEach(page -> views.add(folder + "/" + page.view()));
  }
}
