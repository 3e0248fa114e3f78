package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;

/** The spaces everybody reads, whoever asks, and where the pages of their tools are. */
@ApplicationScoped
class PublicSpaces {

  private final Spaces spaces;
  private final PluginRegistry plugins;
  private final Territories territories;

  /** For the container's proxy. */
  protected PublicSpaces() {
    this(null, null, null);
  }

  @Inject
  PublicSpaces(Spaces spaces, PluginRegistry plugins, Territories territories) {
    this.spaces = spaces;
    this.plugins = plugins;
    this.territories = territories;
  }

  /** All of them that have a tool, by id. */
  Map<UUID, Space> with(String tool) {
    return spaces.everybodys().stream()
        .filter(space -> space.getTools().contains(tool))
        .collect(Collectors.toMap(Space::getId, space -> space));
  }

  /** Those of them that lie in one of these territories. */
  Map<UUID, Space> with(String tool, Collection<UUID> within) {
    Map<UUID, Space> found = new HashMap<>(with(tool));
    found.values().removeIf(space -> !within.contains(space.getTerritoryId()));
    return found;
  }

  /** A territory and all that lies in it. */
  Set<UUID> within(UUID territory) {
    Set<UUID> within = new HashSet<>(Set.of(territory));
    for (Territories.Branch branch : territories.tree()) {
      Territory one = branch.territory();
      // The tree gives each before what lies in it.
      if (within.contains(one.getParentId())) {
        within.add(one.getId());
      }
    }
    return within;
  }

  /** Where something of a space is read. */
  Source.Place place(Space space, String rest) {
    String owner = plugins.ownerOfKind(space.getKind()).orElseThrow().id();
    return new Source.Place(space.getName(), "/%s/%s/%s".formatted(owner, space.getSlug(), rest));
  }
}
