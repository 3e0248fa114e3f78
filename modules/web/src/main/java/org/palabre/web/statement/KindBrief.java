package org.palabre.web.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.PluginManifest;
import org.palabre.web.address.Here;

/**
 * What the plugin of a space's kind wants said beside the statements, one statement, a thread: its
 * views {@code brief}, {@code statement-brief}, {@code thread-brief}, if it has them ({@code
 * META-INF/resources/WEB-INF/<plugin id>/brief.xhtml}, plain HTML).
 */
@Named
@ApplicationScoped
public class KindBrief {

  private static final String NOTHING = "/WEB-INF/core/nothing.xhtml";

  private final PluginRegistry plugins;
  private final Here here;
  private final Map<String, String> views = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected KindBrief() {
    this(null, null);
  }

  @Inject
  KindBrief(PluginRegistry plugins, Here here) {
    this.plugins = plugins;
    this.here = here;
  }

  /** The view to include beside the statements. */
  public String getView() {
    return part("brief");
  }

  /** The view to include, by its name; an empty one when the plugin has none of this name. */
  public String part(String name) {
    return plugins
        .ownerOfKind(here.getSpace().getKind())
        .map(PluginManifest::id)
        .map(id -> views.computeIfAbsent(id + "/" + name, KindBrief::view))
        .orElse(NOTHING);
  }

  private static String view(String path) {
    String view = "/WEB-INF/%s.xhtml".formatted(path);
    try {
      boolean there =
          FacesContext.getCurrentInstance().getExternalContext().getResource(view) != null;
      return there ? view : NOTHING;
    } catch (MalformedURLException e) {
      throw new IllegalStateException("%s is no address.".formatted(view), e);
    }
  }
}
