package org.palabre.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;

/**
 * Where a project's page is, without language; nowhere while its space's plugin is off or the space
 * has no pages of threads.
 */
@ApplicationScoped
public class ProjectPaths {

  private static final String TOOL = "threads";

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
        .filter(owner -> space.getTools().contains(TOOL))
        .map(owner -> "/%s/%s/%s/%s".formatted(owner.id(), space.getSlug(), TOOL, project));
  }
}
