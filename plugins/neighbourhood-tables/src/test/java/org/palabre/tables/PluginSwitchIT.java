package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.access.PlatformPermission;
import org.palabre.plugin.PluginRegistry;
import org.palabre.plugin.PluginSwitches;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statements;
import org.palabre.store.DataVersion;
import org.palabre.testkit.PluginDeployment;

/** A plugin that is off answers no and shows nothing; what it kept is there again when it is on. */
@ExtendWith(ArquillianExtension.class)
class PluginSwitchIT {

  private static final String TABLES = "tables";

  @Inject private Scene scene;
  @Inject private Access access;
  @Inject private CurrentActor actor;
  @Inject private PluginRegistry plugins;
  @Inject private PluginSwitches switches;
  @Inject private DataVersion version;
  @Inject private Spaces spaces;
  @Inject private Statements statements;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(PluginSwitchIT.class);
  }

  @AfterEach
  void turnOn() {
    turn(true);
  }

  @Test
  void aPluginThatIsOffAnswersNoEvenToThoseWhoRunItsSpaces() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    statements.takeDown(table, Scene.told("Nous y étions."), UUID.randomUUID());
    assertThat(access.may(TablesPermission.LIST_TABLES)).isTrue();
    assertThat(access.may(TablesPermission.WRITE_RULES, table)).isTrue();

    turn(false);

    assertThat(access.may(TablesPermission.LIST_TABLES)).isFalse();
    assertThat(access.may(TablesPermission.WRITE_RULES, table)).isFalse();
    for (PlatformPermission permission :
        new PlatformPermission[] {
          PlatformPermission.READ_SPACE, PlatformPermission.SPEAK, PlatformPermission.RUN_SPACE
        }) {
      assertThat(access.may(permission, table)).as(permission.name()).isFalse();
    }
    assertThat(plugins.kind(NeighbourhoodTables.TABLE.id())).isEmpty();
    assertThat(spaces.of(actor.get())).isEmpty();
    assertThat(spaces.everybodys()).isEmpty();
    assertThatThrownBy(
            () -> statements.published(spaces.facts(table, actor.get()), Optional.empty(), 10))
        .isInstanceOf(AccessDenied.class);

    turn(true);

    assertThat(statements.published(spaces.facts(table, actor.get()), Optional.empty(), 10))
        .hasSize(1);
    assertThat(spaces.of(actor.get())).hasSize(1);
  }

  /** As the administrator's page does, and the next request after it. */
  private void turn(boolean on) {
    switches.turn(TABLES, on);
    switches.refresh(version.current());
    assertThat(plugins.isActive(TABLES)).isEqualTo(on);
  }
}
