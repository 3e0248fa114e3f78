package org.palabre.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;
import org.palabre.plugin.InstalledPlugin;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Needs;
import org.palabre.spi.Permission;

/**
 * Stands before every REST method: its plugin must be on, and the actor must hold the permission it
 * states.
 */
@Provider
public class RestGuard implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Inject private PluginRegistry plugins;
  @Inject private Access access;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<InstalledPlugin> owner =
        plugins.ownerOf(resource.getResourceClass()).flatMap(plugins::find);
    boolean on = owner.map(plugin -> plugins.isActive(plugin.id())).orElse(true);
    Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
    if (!on || needs == null || !permission(owner, needs.value()).filter(access::may).isPresent()) {
      throw new NotFoundException();
    }
  }

  private static Optional<Permission> permission(Optional<InstalledPlugin> owner, String name) {
    List<? extends Permission> declared =
        owner
            .flatMap(InstalledPlugin::manifest)
            .<List<? extends Permission>>map(manifest -> manifest.permissions())
            .orElse(Arrays.asList(PlatformPermission.values()));
    return declared.stream()
        .filter(permission -> permission.name().equals(name))
        .map(Permission.class::cast)
        .findFirst();
  }
}
