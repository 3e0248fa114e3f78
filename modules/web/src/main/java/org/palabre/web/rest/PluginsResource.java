package org.palabre.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.plugin.InstalledPlugin;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Needs;
import org.palabre.web.address.Here;

/** Which plugins are active: public, like the pages they bring. */
@Path("/plugins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PluginsResource {

  @Inject private PluginRegistry plugins;
  @Inject private Here here;

  /** The active plugins, in the order of their start. */
  @GET
  @Needs("READ_PUBLIC")
  public List<PluginJson> active() {
    return plugins.installed().stream()
        .filter(plugin -> plugins.isActive(plugin.id()))
        .map(this::json)
        .toList();
  }

  private PluginJson json(InstalledPlugin plugin) {
    ResourceBundle words = ResourceBundle.getBundle(plugin.id(), here.language().locale());
    return new PluginJson(plugin.id(), plugin.version(), words.getString("name"));
  }

  /**
   * One plugin.
   *
   * @param id its id
   * @param version its version
   * @param name what people call it
   */
  public record PluginJson(String id, String version, String name) {}
}
