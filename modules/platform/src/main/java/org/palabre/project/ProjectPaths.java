package org.palabre.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;

/** Where a project's page is, without language; nowhere while its space's plugin is off. */
@ApplicationScoped
public class ProjectPaths {

  private final PluginRegistry plugins;

  /** For the container's proxy. */
  protected ProjectPaths() {
    this(null);
  }

  @Inject
  ProjectPaths(PluginRegistry plugins) {
    this.plugins = plugins;
  }

  /** The page of a project of this space. */
  public Optional<String> page(Space space, UUID project) {
    return plugins
        .ownerOfKind(space.getKind())
        .map(owner -> "/%s/%s/threads/%s".formatted(owner.id(), space.getSlug(), project));
  }
}
