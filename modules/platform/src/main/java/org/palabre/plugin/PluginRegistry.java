package org.palabre.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.spi.Plugin;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;

/**
 * Every plugin of this server, and the one predicate that says whether it is on: menu, pages, REST,
 * jobs and observers all ask {@link #isActive(String)}.
 *
 * <p>A plugin is active when it is not set aside, its switch is on, and all it requires is active.
 * Switches are read again whenever the data version moved, so a change reaches every node with its
 * next request.
 */
@ApplicationScoped
public class PluginRegistry {

  private static final Logger LOG = Logger.getLogger(PluginRegistry.class.getName());

  private final Instance<Plugin> beans;
  private final PluginChecks checks;
  private final PluginSwitches switches;
  private final ObserverSwitch observers;
  private Map<String, InstalledPlugin> installed = Map.of();
  private final Map<URL, String> idByJar = new HashMap<>();
  private String hostVersion = "";

  /** For the container's proxy. */
  protected PluginRegistry() {
    this(null, null, null, null);
  }

  @Inject
  PluginRegistry(
      @Any Instance<Plugin> beans,
      PluginChecks checks,
      PluginSwitches switches,
      ObserverSwitch observers) {
    this.beans = beans;
    this.checks = checks;
    this.switches = switches;
    this.observers = observers;
  }

  @PostConstruct
  void start() {
    try {
      compose();
    } catch (RuntimeException e) {
      // The container reports only that this method failed, not why.
      LOG.log(Level.SEVERE, "The plugins could not be read.", e);
      throw e;
    }
  }

  private void compose() {
    Composition composition = Composition.read();
    hostVersion = composition.host();
    Map<String, PluginManifest> manifests = new HashMap<>();
    Map<String, URL> jars = new HashMap<>();
    for (Plugin plugin : beans) {
      PluginManifest manifest = plugin.manifest();
      manifests.put(manifest.id(), manifest);
      jarOf(plugin.getClass()).ifPresent(jar -> jars.put(manifest.id(), jar));
    }
    Map<String, InstalledPlugin> found = new LinkedHashMap<>();
    for (InstalledPlugin plugin : composition.plugins()) {
      PluginManifest manifest = manifests.get(plugin.id());
      InstalledPlugin known =
          new InstalledPlugin(
              plugin.id(),
              plugin.version(),
              plugin.requires(),
              Optional.ofNullable(manifest),
              plugin.reason());
      found.put(
          plugin.id(), known.isSetAside() ? known : checks.check(known, jars.get(plugin.id())));
    }
    installed = found;
    observers.ask(observer -> ownerOf(observer).map(this::isActive).orElse(true));
    jars.forEach((id, jar) -> idByJar.put(jar, id));
  }

  /** The version of Palabre itself. */
  public String hostVersion() {
    return hostVersion;
  }

  /** Every plugin found at start, set aside or not, in the order of their start. */
  public List<InstalledPlugin> installed() {
    return List.copyOf(installed.values());
  }

  /** The plugin with this id, on or off. */
  public Optional<InstalledPlugin> find(String id) {
    return Optional.ofNullable(installed.get(id));
  }

  /** Whether the plugin is here, works, is switched on, and so is all it requires. */
  public boolean isActive(String id) {
    InstalledPlugin plugin = installed.get(id);
    return plugin != null
        && !plugin.isSetAside()
        && switches.isOn(id)
        && plugin.requires().stream().allMatch(this::isActive);
  }

  /** The manifests of the active plugins. */
  public List<PluginManifest> active() {
    return installed.values().stream()
        .filter(plugin -> isActive(plugin.id()))
        .flatMap(plugin -> plugin.manifest().stream())
        .toList();
  }

  /**
   * The ids of the plugins that stop when this one does, itself not included, in alphabetical
   * order.
   */
  public Set<String> dependents(String id) {
    Set<String> dependents = new TreeSet<>();
    collectDependents(id, dependents);
    return dependents;
  }

  private void collectDependents(String id, Set<String> into) {
    for (InstalledPlugin plugin : installed.values()) {
      if (plugin.requires().contains(id) && into.add(plugin.id())) {
        collectDependents(plugin.id(), into);
      }
    }
  }

  /**
   * The manifest of the active plugin that brings this kind of space; empty when it is off or gone.
   */
  public Optional<PluginManifest> ownerOfKind(String kind) {
    return active().stream()
        .filter(manifest -> manifest.spaceKinds().stream().anyMatch(named(kind, SpaceKind::id)))
        .findFirst();
  }

  /** The kind of space with this id, if its plugin is active. */
  public Optional<SpaceKind> kind(String id) {
    return active().stream()
        .flatMap(manifest -> manifest.spaceKinds().stream())
        .filter(named(id, SpaceKind::id))
        .findFirst();
  }

  /** The tools of all active plugins. */
  public List<Tool> tools() {
    List<Tool> tools = new ArrayList<>();
    active().forEach(manifest -> tools.addAll(manifest.tools()));
    return tools;
  }

  /**
   * The id of the active plugin that brings this tool; empty for the platform's own tools, and when
   * it is off or gone.
   */
  public Optional<String> ownerOfTool(String tool) {
    return active().stream()
        .filter(manifest -> manifest.tools().stream().anyMatch(named(tool, Tool::id)))
        .map(PluginManifest::id)
        .findFirst();
  }

  /** The id of the plugin whose jar holds this class; empty for the platform's own classes. */
  public Optional<String> ownerOf(Class<?> type) {
    return jarOf(type).map(idByJar::get);
  }

  private static <T> Predicate<T> named(String id, Function<T, String> name) {
    return candidate -> name.apply(candidate).equals(id);
  }

  private static Optional<URL> jarOf(Class<?> type) {
    Class<?> real = type;
    while (real.isSynthetic()) {
      real = real.getSuperclass();
    }
    return Optional.ofNullable(real.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation);
  }
}
