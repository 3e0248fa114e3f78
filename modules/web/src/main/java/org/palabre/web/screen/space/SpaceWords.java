package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.spi.Tool;
import org.palabre.web.address.Here;

/** What kinds, roles and tools are called, and where spaces live: {@code #{spaceWords}}. */
@Named
@RequestScoped
public class SpaceWords {

  @Inject private PluginRegistry plugins;
  @Inject private Here here;

  /** What a kind of space is called. */
  public String kind(String kind) {
    return words(kind).getString("kind." + kind);
  }

  /** What a role in a kind of space is called. */
  public String role(String kind, String role) {
    ResourceBundle words = words(kind);
    String key = "role." + role;
    return words.containsKey(key) ? words.getString(key) : role;
  }

  /** What a tool is called. */
  public String tool(Tool tool) {
    return plugins
        .ownerOfTool(tool.id())
        .map(this::bundle)
        .orElseGet(() -> bundle("org.palabre.web.words"))
        .getString("tool." + tool.id());
  }

  /** The address of a space whose plugin is on, without language. */
  public String address(Space space) {
    return "/" + owner(space.getKind()) + "/" + space.getSlug();
  }

  private ResourceBundle words(String kind) {
    return bundle(owner(kind));
  }

  private String owner(String kind) {
    return plugins.ownerOfKind(kind).orElseThrow().id();
  }

  private ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(name, here.language().locale());
  }
}
