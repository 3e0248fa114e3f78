package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.tables.application.TableRules;
import org.palabre.tables.domain.AdoptedRules;
import org.palabre.testkit.PluginDeployment;

/** A draft is the members' until the table adopts it; every adopted version stays. */
@ExtendWith(ArquillianExtension.class)
class RulesAdoptionIT {

  private static final LocalDate SPRING = LocalDate.of(2026, 3, 12);

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private TableRules rules;
  private UUID lead;
  private UUID table;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(RulesAdoptionIT.class);
  }

  @BeforeEach
  void openATable() {
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    table = scene.table(lead, Visibility.PUBLIC);
  }

  @Test
  void keepsEveryVersionAndShowsTheLatest() {
    write("On s’écoute.");
    adopt(SPRING, "En réunion, 14 personnes.", UUID.randomUUID());
    write("On s’écoute, et on décide.");
    adopt(SPRING.plusMonths(1), "En réunion, 9 personnes.", UUID.randomUUID());

    scene.asVisitor();
    assertThat(rules.adopted(facts()))
        .extracting(version -> version.rules().text())
        .containsExactly("On s’écoute, et on décide.", "On s’écoute.");
    AdoptedRules inForce = rules.adopted(facts()).get(0);
    assertThat(inForce.getNumber()).isEqualTo(2);
    assertThat(inForce.adoptedOn()).contains(SPRING.plusMonths(1));
    assertThat(inForce.getAdoptedHow()).isEqualTo("En réunion, 9 personnes.");
  }

  @Test
  void showsTheDraftToMembersOnly() {
    UUID member = scene.somebody();
    scene.join(table, scene.emailOf(member), "member");
    write("Un projet.");

    scene.as(member);
    assertThat(rules.draft(facts()).rules().text()).isEqualTo("Un projet.");
    assertThat(rules.adopted(facts())).isEmpty();
    scene.as(scene.somebody(), OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> rules.draft(facts())).isInstanceOf(AccessDenied.class);
    scene.asVisitor();
    assertThatThrownBy(() -> rules.draft(facts())).isInstanceOf(AccessDenied.class);
    assertThat(rules.adopted(facts())).isEmpty();
  }

  @Test
  void adoptsOnceWhenTheFormIsSentTwice() {
    write("On s’écoute.");
    UUID key = UUID.randomUUID();
    int seen = rules.draft(facts()).number();
    rules.adopt(table, seen, SPRING, "En réunion.", key);
    rules.adopt(table, seen, SPRING, "En réunion.", key);
    assertThat(rules.adopted(facts())).hasSize(1);
    assertThat(rules.draft(facts()).rules().isWritten()).isFalse();
  }

  @Test
  void refusesToAdoptWhatSomebodyChangedMeanwhile() {
    write("Un.");
    int seen = rules.draft(facts()).number();
    write("Deux.");
    refused("tables.rules.overtaken", () -> rules.adopt(table, seen, SPRING, "Oui.", key()));
    adopt(SPRING, "Oui.", key());
    refused("tables.adopt.nothing", () -> adopt(SPRING, "Encore.", key()));
  }

  @Test
  void refusesDaysThatCannotBe() {
    write("Un.");
    refused("date.tooEarly", () -> adopt(LocalDate.of(1850, 1, 1), "Oui.", key()));
    refused("date.future", () -> adopt(LocalDate.now().plusYears(1), "Oui.", key()));
    refused("tables.day.required", () -> adopt(null, "Oui.", key()));
    refused("input.blank", () -> adopt(SPRING, " ", key()));
    adopt(SPRING, "Oui.", key());
    write("Deux.");
    refused("tables.adopt.early", () -> adopt(SPRING.minusDays(1), "Oui.", key()));
  }

  private void write(String text) {
    rules.write(table, rules.draft(facts()).number(), text);
  }

  private void adopt(LocalDate on, String how, UUID key) {
    rules.adopt(table, rules.draft(facts()).number(), on, how, key);
  }

  private SpaceFacts facts() {
    return spaces.facts(table, actor.get());
  }

  private static UUID key() {
    return UUID.randomUUID();
  }

  private static void refused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
