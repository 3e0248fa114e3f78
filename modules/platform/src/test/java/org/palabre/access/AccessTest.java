package org.palabre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.AccessPolicy;
import org.palabre.spi.Actor;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.Permission;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;

/** Whoever is named is asked about; without a name, whoever acts. */
class AccessTest {

  private static final SpaceFacts SPACE =
      new SpaceFacts(UUID.randomUUID(), "test.kind", Visibility.PUBLIC, Stage.OPEN, Set.of());

  @Test
  void asksForTheReaderItIsGivenNotForWhoeverActs() {
    CurrentActor current = new CurrentActor();
    Access access = new Access(only(new SignedInOnly()), new NoPlugins(), current, null);
    access.start();
    Actor person = new Actor(Optional.of(UUID.randomUUID()), Set.of(OrganisationRole.RESIDENT));

    assertThat(access.may(READ_SPACE, SPACE)).isFalse();
    assertThat(access.may(person, READ_SPACE, SPACE)).isTrue();
    current.is(person);
    assertThat(access.may(READ_SPACE, SPACE)).isTrue();
    assertThat(access.may(Actor.visitor(), READ_SPACE, SPACE)).isFalse();
  }

  /** The one policy there is. */
  @SuppressWarnings("unchecked")
  private static Instance<AccessPolicy> only(AccessPolicy policy) {
    return (Instance<AccessPolicy>)
        Proxy.newProxyInstance(
            AccessTest.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> {
              ((Consumer<AccessPolicy>) arguments[0]).accept(policy);
              return null;
            });
  }

  private static final class SignedInOnly implements AccessPolicy {

    @Override
    public Class<? extends Permission> permissions() {
      return PlatformPermission.class;
    }

    @Override
    public boolean allows(Permission permission, Actor actor, Optional<SpaceFacts> space) {
      return actor.isSignedIn();
    }
  }

  private static final class NoPlugins extends PluginRegistry {

    @Override
    public Optional<String> ownerOf(Class<?> type) {
      return Optional.empty();
    }
  }
}
