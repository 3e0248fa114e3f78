package org.palabre.web.screen;

import static org.palabre.access.PlatformPermission.MANAGE_PLUGINS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.plugin.InstalledPlugin;
import org.palabre.plugin.PluginRegistry;
import org.palabre.plugin.PluginSwitches;
import org.palabre.space.Spaces;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;
import org.palabre.web.address.Here;

/**
 * The plugins of this server: what each brings, whether it is on, why one is set aside; on and off.
 */
@Named
@RequestScoped
public class Plugins {

  @Inject private PluginRegistry registry;
  @Inject private PluginSwitches switches;
  @Inject private Spaces spaces;
  @Inject private Access access;
  @Inject private Here here;

  /** Every plugin found at start. */
  public List<PluginRow> getRows() {
    return registry.installed().stream().map(this::row).toList();
  }

  /**
   * The plugin whose switch the administrator is asked to confirm, from the address; null for none.
   */
  public PluginRow getAsked() {
    String id =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("off");
    return Optional.ofNullable(id)
        .flatMap(registry::find)
        .map(this::row)
        .filter(asked -> asked.state() == PluginState.ON)
        .orElse(null);
  }

  /** Turns a plugin on. */
  public void turnOn(String id) throws IOException {
    turn(id, true);
  }

  /** Turns a plugin off. */
  public void turnOff(String id) throws IOException {
    turn(id, false);
  }

  private void turn(String id, boolean on) throws IOException {
    access.require(MANAGE_PLUGINS);
    if (registry.find(id).isPresent()) {
      switches.turn(id, on);
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(here.link("/administration/plugins"));
  }

  private PluginRow row(InstalledPlugin plugin) {
    Optional<ResourceBundle> words =
        plugin.manifest().filter(known -> !plugin.isSetAside()).map(known -> words(plugin.id()));
    return new PluginRow(
        plugin.id(),
        words.map(w -> w.getString("name")).orElse(plugin.id()),
        words.map(w -> w.getString("description")).orElse(""),
        plugin.version(),
        plugin.reason().getOrDefault(here.getLang(), ""),
        state(plugin),
        words.isPresent() ? brings(plugin.manifest().orElseThrow(), words.get()) : List.of(),
        plugin.manifest().map(this::countSpaces).orElse(0L),
        registry.dependents(plugin.id()).stream()
            .filter(registry::isActive)
            .map(this::name)
            .collect(Collectors.joining(", ")),
        plugin.requires().stream()
            .filter(required -> !registry.isActive(required))
            .map(this::name)
            .collect(Collectors.joining(", ")));
  }

  private PluginState state(InstalledPlugin plugin) {
    if (plugin.isSetAside()) {
      return PluginState.ASIDE;
    }
    if (!switches.isOn(plugin.id())) {
      return PluginState.OFF;
    }
    return registry.isActive(plugin.id()) ? PluginState.ON : PluginState.WAITING;
  }

  private List<String> brings(PluginManifest manifest, ResourceBundle words) {
    List<String> brings = new ArrayList<>();
    for (String view : manifest.menu()) {
      brings.add(here.say(own().getString("plugins.brings.menu"), words.getString("menu." + view)));
    }
    for (SpaceKind kind : manifest.spaceKinds()) {
      brings.add(
          here.say(own().getString("plugins.brings.kind"), words.getString("kind." + kind.id())));
    }
    for (Tool tool : manifest.tools()) {
      brings.add(
          here.say(own().getString("plugins.brings.tool"), words.getString("tool." + tool.id())));
    }
    return brings;
  }

  private long countSpaces(PluginManifest manifest) {
    return manifest.spaceKinds().stream().mapToLong(kind -> spaces.count(kind.id())).sum();
  }

  private String name(String id) {
    return registry
        .find(id)
        .filter(plugin -> plugin.manifest().isPresent() && !plugin.isSetAside())
        .map(plugin -> words(id).getString("name"))
        .orElse(id);
  }

  private ResourceBundle own() {
    return words("org.palabre.web.words");
  }

  private ResourceBundle words(String bundle) {
    return ResourceBundle.getBundle(bundle, here.language().locale());
  }
}
