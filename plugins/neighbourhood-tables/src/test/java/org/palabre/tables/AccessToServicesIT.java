package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.people.People;
import org.palabre.space.Description;
import org.palabre.space.Space;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.ImportMapping;
import org.palabre.statement.Publication;
import org.palabre.statement.RefusalReason;
import org.palabre.statement.StatementImports;
import org.palabre.statement.Statements;
import org.palabre.tables.Scene.Act;
import org.palabre.tables.application.TableRules;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.territory.ImportChoice;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.territory.TerritoryImport;
import org.palabre.testkit.PluginDeployment;

/** Services refuse by themselves, whatever the screens show; somebody permitted is let through. */
@ExtendWith(ArquillianExtension.class)
class AccessToServicesIT {

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceSettings settings;
  @Inject private SpaceMembers members;
  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private StatementImports imports;
  @Inject private TableRules rules;
  @Inject private Territories territories;
  @Inject private TerritoryImport territoryImport;
  @Inject private People people;
  @Inject private Bodies bodies;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(AccessToServicesIT.class);
  }

  @Test
  void noRoleInTheOrganisationOpensAPrivateTable() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PRIVATE);
    UUID said = statements.takeDown(table, Scene.told("Entre nous."), UUID.randomUUID()).getId();
    Map<String, Act> attempts = new LinkedHashMap<>(workIn(table));
    attempts.put("read statements", () -> statements.published(facts(table), Optional.empty(), 10));
    attempts.put("read one statement", () -> statements.published(facts(table), said));
    attempts.put("read the rules", () -> rules.adopted(facts(table)));

    scene.asVisitor();
    refuseAll(attempts, "a visitor");
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      refuseAll(attempts, role.name());
      assertThat(spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get()))
          .as(role.name())
          .extracting(Space::getId)
          .doesNotContain(table);
      assertThat(spaces.everybodys()).extracting(Space::getId).doesNotContain(table);
    }

    scene.as(lead, OrganisationRole.FACILITATOR);
    attempts.forEach((what, act) -> assertThatCode(act::run).as(what).doesNotThrowAnyException());
    assertThat(spaces.readable(NeighbourhoodTables.TABLE.id(), actor.get()))
        .extracting(Space::getId)
        .contains(table);
  }

  @Test
  void readingAPublicTableIsNotRunningIt() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    Map<String, Act> attempts = workIn(table);
    attempts.remove("speak");

    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    refuseAll(attempts, "an administrator");
    assertThatCode(() -> statements.published(facts(table), Optional.empty(), 10))
        .doesNotThrowAnyException();
  }

  @Test
  void theOrganisationsOwnServicesAskForTheRole() throws Exception {
    UUID somebody = scene.somebody();
    String geoJson = "{\"type\":\"FeatureCollection\",\"features\":[]}";
    Map<String, Act> administrators = new LinkedHashMap<>();
    administrators.put("search people", () -> people.search("", 0, 1));
    administrators.put("read one person", () -> people.find(somebody));
    administrators.put("close an account", () -> people.close(somebody));
    administrators.put("reopen an account", () -> people.reopen(somebody));
    Map<String, Act> officers = new LinkedHashMap<>();
    officers.put(
        "create a body", () -> bodies.create("Service " + Scene.tag(), Body.Kind.DEPARTMENT, null));
    officers.put(
        "add a territory",
        () -> territories.add("Lieu " + Scene.tag(), Territory.Kind.QUARTER, "", Optional.empty()));
    Map<String, Act> all = new LinkedHashMap<>(administrators);
    all.putAll(officers);
    all.put(
        "give roles",
        () -> people.giveRoles(somebody, java.util.Set.of(OrganisationRole.RESIDENT)));
    all.put(
        "import territories",
        () -> territoryImport.run(geoJson.getBytes(StandardCharsets.UTF_8), ImportChoice.guess()));
    all.put(
        "create a table",
        () ->
            settings.create(
                NeighbourhoodTables.TABLE.id(),
                new Description("Table", "Non.", null, Visibility.PUBLIC)));

    scene.asVisitor();
    refuseAll(all, "a visitor");
    for (OrganisationRole role :
        List.of(
            OrganisationRole.RESIDENT,
            OrganisationRole.DEPARTMENT_AGENT,
            OrganisationRole.ELECTED_OFFICIAL)) {
      scene.as(scene.somebody(role), role);
      refuseAll(all, role.name());
    }
    scene.as(scene.somebody(), OrganisationRole.PARTICIPATION_OFFICER);
    refuseAll(administrators, "an officer");
    officers.forEach((what, act) -> assertThatCode(act::run).as(what).doesNotThrowAnyException());
    scene.as(scene.somebody(), OrganisationRole.ADMINISTRATOR);
    administrators.forEach(
        (what, act) -> assertThatCode(act::run).as(what).doesNotThrowAnyException());
  }

  @Test
  void nothingOfOneTableIsReachedThroughAnother() throws Exception {
    UUID otherLead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID other = scene.table(otherLead, Visibility.PUBLIC);
    UUID waiting = statements.bringSample(other, Scene.told("En attente."), false).getId();
    UUID published = statements.takeDown(other, Scene.told("Dit."), UUID.randomUUID()).getId();
    UUID batch = imports.run(other, "a.csv", file(), words(), false, true).getId();
    members.add(other, Scene.tag() + "@essai.example", "member", "fr");
    UUID invitation = members.awaited(other).get(0).getId();

    UUID mine = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.PUBLIC);
    assertThat(statements.published(facts(mine), published)).isEmpty();
    refused("publication.decided", () -> publication.publish(mine, waiting));
    refused(
        "publication.decided",
        () -> publication.refuse(mine, waiting, RefusalReason.ELSEWHERE, ""));
    refused("import.undo.gone", () -> imports.undo(mine, batch));
    refused("members.gone", () -> members.giveRoles(mine, otherLead, java.util.Set.of("member")));
    members.cancel(mine, invitation);
    members.remove(mine, otherLead);

    scene.as(otherLead, OrganisationRole.FACILITATOR);
    assertThat(statements.published(facts(other), published)).isPresent();
    assertThat(members.awaited(other)).hasSize(1);
    assertThat(members.list(other)).hasSize(1);
    publication.publish(other, waiting);
    imports.undo(other, batch);
  }

  /** What only those who run a table do in it. */
  private Map<String, Act> workIn(UUID table) {
    Map<String, Act> work = new LinkedHashMap<>();
    work.put("speak", () -> statements.tell(table, Scene.told("Bonjour."), UUID.randomUUID()));
    work.put("take down", () -> statements.takeDown(table, Scene.told("Dit."), UUID.randomUUID()));
    work.put("read what waits", () -> publication.waiting(table, 10));
    work.put("import", () -> imports.run(table, "a.csv", file(), words(), true, true));
    work.put("list imports", () -> imports.list(table));
    work.put("list members", () -> members.list(table));
    work.put(
        "add a member", () -> members.add(table, Scene.tag() + "@essai.example", "member", "fr"));
    work.put(
        "write the rules",
        () -> rules.write(table, rules.draft(facts(table)).number(), "On " + Scene.tag()));
    work.put("add a tool", () -> settings.addTool(table, "statements"));
    work.put(
        "close and reopen",
        () -> {
          settings.move(table, Stage.OPEN, Stage.CLOSED);
          settings.move(table, Stage.CLOSED, Stage.OPEN);
        });
    return work;
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }

  private static TabularFile file() throws Exception {
    return TabularReader.read("parole\nLe parc est beau.\n".getBytes(StandardCharsets.UTF_8));
  }

  private static ImportMapping words() throws Exception {
    return ImportMapping.of(ImportMapping.guess(file().header()));
  }

  private static void refuseAll(Map<String, Act> attempts, String who) {
    attempts.forEach(
        (what, act) ->
            assertThatThrownBy(act::run)
                .as("%s tries to %s", who, what)
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("is refused"));
  }

  private static void refused(String key, Act act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
