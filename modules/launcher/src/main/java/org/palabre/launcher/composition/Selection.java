package org.palabre.launcher.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.launcher.text.Sentence;

/**
 * The plugins to deploy, each after those it requires, and those set aside.
 *
 * @param active in the order of their start
 * @param aside never deployed
 */
public record Selection(List<PluginJar> active, List<SetAside> aside) {

  /** Copies the lists. */
  public Selection {
    active = List.copyOf(active);
    aside = List.copyOf(aside);
  }

  /** Puts plugins in order, setting aside those whose requirements are missing or go in circles. */
  static Selection ordered(List<PluginJar> sound, List<SetAside> aside) {
    List<PluginJar> left = new ArrayList<>(sound);
    List<PluginJar> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (PluginJar plugin : List.copyOf(left)) {
        if (placed.containsAll(plugin.requires())) {
          ordered.add(plugin);
          placed.add(plugin.id());
          left.remove(plugin);
          moved = true;
        }
      }
    }
    List<SetAside> all = new ArrayList<>(aside);
    for (PluginJar plugin : left) {
      List<String> missing = plugin.requires().stream().filter(id -> !placed.contains(id)).toList();
      all.add(SetAside.of(plugin, Sentence.of("plugin.missing", String.join(", ", missing))));
    }
    return new Selection(ordered, all);
  }

  /** The same without one plugin and those that require it. */
  public Selection without(PluginJar plugin, Sentence reason) {
    return without(Map.of(plugin.id(), reason));
  }

  /** The same without some plugins, by id, and those that require them. */
  public Selection without(Map<String, Sentence> reasons) {
    List<SetAside> all = new ArrayList<>(aside);
    List<PluginJar> rest = new ArrayList<>();
    Map<String, Sentence> gone = new LinkedHashMap<>(reasons);
    for (PluginJar plugin : active) {
      plugin.requires().stream()
          .filter(gone::containsKey)
          .findFirst()
          .ifPresent(id -> gone.putIfAbsent(plugin.id(), Sentence.of("plugin.missing", id)));
      if (gone.containsKey(plugin.id())) {
        all.add(SetAside.of(plugin, gone.get(plugin.id())));
      } else {
        rest.add(plugin);
      }
    }
    return new Selection(rest, all);
  }

  /** Ids of the active plugins that cannot do without this one, directly or through others. */
  public List<String> dependents(String id) {
    Set<String> gone = new HashSet<>(Set.of(id));
    List<String> dependents = new ArrayList<>();
    for (PluginJar plugin : active) {
      if (plugin.requires().stream().anyMatch(gone::contains)) {
        gone.add(plugin.id());
        dependents.add(plugin.id());
      }
    }
    return dependents;
  }

  /** Only these plugins and what they require, nothing set aside: to find out who is at fault. */
  public Selection only(List<PluginJar> some) {
    Set<String> wanted = new HashSet<>();
    some.forEach(plugin -> wanted.add(plugin.id()));
    for (int i = active.size() - 1; i >= 0; i--) {
      if (wanted.contains(active.get(i).id())) {
        wanted.addAll(active.get(i).requires());
      }
    }
    return new Selection(
        active.stream().filter(plugin -> wanted.contains(plugin.id())).toList(), aside);
  }
}
