package org.palabre.access;

import static org.palabre.access.PlatformPermission.LEAD_THREADS;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.AccessPolicy;
import org.palabre.spi.Actor;
import org.palabre.spi.Permission;
import org.palabre.spi.SpaceFacts;

/**
 * Asks the policy that answers for a permission. Screens ask {@link #may}; services ask {@link
 * #require} again, since a hidden button protects nothing.
 */
@ApplicationScoped
public class Access {

  private final Instance<AccessPolicy> beans;
  private final PluginRegistry plugins;
  private final CurrentActor actor;
  private final SpaceDirectory spaces;
  private final Map<Class<?>, AccessPolicy> policies = new HashMap<>();

  /** For the container's proxy. */
  protected Access() {
    this(null, null, null, null);
  }

  @Inject
  Access(
      @Any Instance<AccessPolicy> beans,
      PluginRegistry plugins,
      CurrentActor actor,
      SpaceDirectory spaces) {
    this.beans = beans;
    this.plugins = plugins;
    this.actor = actor;
    this.spaces = spaces;
  }

  @PostConstruct
  void start() {
    beans.forEach(policy -> policies.put(policy.permissions(), policy));
  }

  /** Whether the current actor may, outside any space. */
  public boolean may(Permission permission) {
    return answer(permission, Optional.empty());
  }

  /** Whether the current actor may, in this space. */
  public boolean may(Permission permission, UUID space) {
    return answer(permission, Optional.of(spaces.facts(space, actor.get())));
  }

  /** Whether the current actor may, in a space whose facts are at hand. */
  public boolean may(Permission permission, SpaceFacts space) {
    return answer(permission, Optional.of(space));
  }

  /**
   * Whether somebody else may, in this space, by what they are there: their roles in the
   * organisation are left out, and open no space. For what is sent to them.
   */
  public boolean may(UUID person, Permission permission, UUID space) {
    Actor other = new Actor(Optional.of(person), Set.of());
    return answer(permission, other, Optional.of(spaces.facts(space, other)));
  }

  /**
   * Whether somebody other than the current actor may, in a space whose facts say what they are
   * there: for what is read in the name of its owner, as by a secret link.
   */
  public boolean may(Actor reader, Permission permission, SpaceFacts space) {
    return answer(permission, reader, Optional.of(space));
  }

  /** Whether everybody may, in this space, signed in or not. For what is sent to an address. */
  public boolean mayEverybody(Permission permission, UUID space) {
    Actor anybody = Actor.visitor();
    return answer(permission, anybody, Optional.of(spaces.facts(space, anybody)));
  }

  /** Whether the current actor may read an item of this space. */
  public boolean mayRead(Audience audience, SpaceFacts space) {
    return may(READ_SPACE, space) && (audience == Audience.SPACE || may(LEAD_THREADS, space));
  }

  /**
   * Goes on only if the current actor may, outside any space.
   *
   * @throws AccessDenied otherwise
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new AccessDenied("%s is refused.".formatted(permission.name()));
    }
  }

  /**
   * Goes on only if the current actor may, in this space.
   *
   * @throws AccessDenied otherwise
   */
  public void require(Permission permission, UUID space) {
    if (!may(permission, space)) {
      throw new AccessDenied("%s is refused in space %s.".formatted(permission.name(), space));
    }
  }

  /**
   * Goes on only if the current actor may, in a space whose facts are at hand.
   *
   * @throws AccessDenied otherwise
   */
  public void require(Permission permission, SpaceFacts space) {
    if (!may(permission, space)) {
      throw new AccessDenied("%s is refused in space %s.".formatted(permission.name(), space.id()));
    }
  }

  private boolean answer(Permission permission, Optional<SpaceFacts> space) {
    return answer(permission, actor.get(), space);
  }

  private boolean answer(Permission permission, Actor who, Optional<SpaceFacts> space) {
    Class<?> type = ((Enum<?>) permission).getDeclaringClass();
    AccessPolicy policy = policies.get(type);
    return policy != null
        && plugins.ownerOf(type).map(plugins::isActive).orElse(true)
        && policy.allows(permission, who, space);
  }
}
