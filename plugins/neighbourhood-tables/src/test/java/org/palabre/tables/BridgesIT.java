package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.space.Description;
import org.palabre.space.Space;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Statements;
import org.palabre.tables.Scene.Act;
import org.palabre.tables.application.Bridges;
import org.palabre.tables.application.Bridges.View;
import org.palabre.tables.domain.Bridge;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/** Several tables share a theme; each keeps its own voice, and what it does not show. */
@ExtendWith(ArquillianExtension.class)
class BridgesIT {

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceSettings settings;
  @Inject private Statements statements;
  @Inject private Grouping grouping;
  @Inject private Bridges bridges;
  private Side left;
  private Side right;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(BridgesIT.class);
  }

  /** A table, who runs it, a theme of it and what was said there. */
  private record Side(UUID table, UUID lead, UUID theme, String words) {}

  @BeforeEach
  void openTwoTables() {
    left = side(Visibility.PUBLIC);
    right = side(Visibility.PUBLIC);
  }

  @Test
  void showsTheVoiceOfEachTable() {
    UUID bridge = built();

    scene.asVisitor();
    View view = bridges.find(bridge).orElseThrow();
    assertThat(view.tables()).isEqualTo(2);
    assertThat(view.hidden()).isZero();
    assertThat(said(view)).containsExactly(left.words(), right.words());
    assertThat(bridges.of(facts(left.table()), left.theme())).isPresent();
    assertThat(ids(bridges.readable())).contains(bridge);
  }

  @Test
  void isNotThereUntilASecondTableJoins() {
    UUID bridge = proposed();
    scene.asVisitor();
    assertThat(bridges.find(bridge)).isEmpty();
    assertThat(bridges.of(facts(left.table()), left.theme())).isEmpty();
    assertThat(ids(bridges.readable())).doesNotContain(bridge);
  }

  @Test
  void tellsOnlyHowManyTablesOneMayNotRead() {
    UUID bridge = built();
    show(right, Visibility.PRIVATE);

    scene.asVisitor();
    View view = bridges.find(bridge).orElseThrow();
    assertThat(view.tables()).isEqualTo(2);
    assertThat(view.hidden()).isOne();
    assertThat(said(view)).containsExactly(left.words());
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      assertThat(said(bridges.find(bridge).orElseThrow()))
          .as(role.name())
          .containsExactly(left.words());
    }
    as(right);
    assertThat(said(bridges.find(bridge).orElseThrow())).hasSize(2);

    show(left, Visibility.MEMBERS);
    scene.asVisitor();
    assertThat(bridges.find(bridge)).as("nothing of it may be read").isEmpty();
    assertThat(ids(bridges.readable())).doesNotContain(bridge);
  }

  @Test
  void tellsWhoIsAskedNothingOfATableTheyMayNotRead() {
    UUID bridge = proposed();
    show(left, Visibility.PRIVATE);
    as(right);
    Bridges.Part part = bridges.parts(facts(right.table())).get(0);
    assertThat(part.brief().bridge().getId()).isEqualTo(bridge);
    assertThat(part.brief().places()).isEmpty();
    assertThat(part.brief().hidden()).isOne();
  }

  @Test
  void losesTheVoiceOfATableThatLeavesAtOnce() throws Exception {
    UUID bridge = built();
    Side third = side(Visibility.PUBLIC);
    as(left);
    bridges.propose(left.table(), left.theme(), "sans effet", third.table());
    as(third);
    bridges.join(third.table(), bridge, third.theme(), null);

    as(right);
    bridges.leave(right.table(), bridge);
    scene.asVisitor();
    assertThat(said(bridges.find(bridge).orElseThrow()))
        .containsExactly(left.words(), third.words());
    as(left);
    bridges.leave(left.table(), bridge);
    assertThat(bridges.find(bridge)).isEmpty();
    assertThat(scene.count("SELECT COUNT(*) FROM tables_bridge WHERE id = ?", bridge)).isZero();
    assertThat(scene.count("SELECT COUNT(*) FROM tables_bridge_voice WHERE bridge_id = ?", bridge))
        .isZero();
  }

  @Test
  void isJoinedWithAThemeMadeForIt() {
    UUID bridge = proposed();
    as(right);
    refused("tables.bridge.thread", () -> bridges.join(right.table(), bridge, null, " "));
    bridges.join(right.table(), bridge, null, "Bancs d’ici");
    assertThat(bridges.find(bridge).orElseThrow().voices())
        .extracting(voice -> voice.thread().name())
        .contains("Bancs d’ici");
  }

  @Test
  void goesOnWithTheThemeItsOwnWasMergedInto() {
    UUID bridge = built();
    as(right);
    Theme other = grouping.create(right.table(), ThemeDescription.named("Assises"));
    grouping.merge(right.table(), right.theme(), other.getId());
    assertThat(bridges.of(facts(right.table()), other.getId())).isPresent();
    assertThat(said(bridges.find(bridge).orElseThrow())).contains(right.words());
  }

  @Test
  void losesWithdrawnAndHiddenThings() {
    UUID bridge = built();
    as(right);
    Theme theme = theme(right);
    grouping.describe(
        right.table(),
        theme.getId(),
        theme.getVersion(),
        new ThemeDescription(theme.getName(), "", null, Audience.TEAM));
    scene.asVisitor();
    View view = bridges.find(bridge).orElseThrow();
    assertThat(said(view)).containsExactly(left.words());
    assertThat(view.hidden()).isOne();
  }

  @Test
  void isBuiltByFacilitatorsOfTheirOwnTables() {
    UUID bridge = proposed();
    Map<String, Act> attempts = new LinkedHashMap<>();
    attempts.put("see places", () -> bridges.parts(facts(right.table())));
    attempts.put("see tables", () -> bridges.others(facts(right.table())));
    attempts.put("join", () -> bridges.join(right.table(), bridge, right.theme(), null));
    attempts.put("leave", () -> bridges.leave(right.table(), bridge));
    attempts.put("propose", () -> bridges.propose(right.table(), right.theme(), "x", left.table()));
    scene.asVisitor();
    refuseAll(attempts, "a visitor");
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      refuseAll(attempts, role.name());
    }
    as(left);
    refuseAll(attempts, "the other table's facilitator");
    refused("tables.bridge.over", () -> bridges.join(left.table(), bridge, left.theme(), null));
    refused(
        "tables.bridge.thread",
        () -> bridges.propose(left.table(), right.theme(), "x", right.table()));
    refused(
        "tables.bridge.asked",
        () -> bridges.propose(left.table(), left.theme(), "x", right.table()));
    refused(
        "tables.bridge.other",
        () -> bridges.propose(left.table(), left.theme(), "x", left.table()));
    UUID hidden = side(Visibility.PRIVATE).table();
    as(left);
    refused("tables.bridge.other", () -> bridges.propose(left.table(), left.theme(), "x", hidden));

    as(right);
    refused("tables.bridge.thread", () -> bridges.join(right.table(), bridge, left.theme(), null));
    bridges.join(right.table(), bridge, right.theme(), null);
    refused("tables.bridge.over", () -> bridges.join(right.table(), bridge, right.theme(), null));
  }

  private UUID proposed() {
    as(left);
    bridges.propose(left.table(), left.theme(), "Des bancs " + Scene.tag(), right.table());
    return bridges.parts(facts(left.table())).get(0).voice().getBridgeId();
  }

  private UUID built() {
    UUID bridge = proposed();
    as(right);
    bridges.join(right.table(), bridge, right.theme(), null);
    return bridge;
  }

  private Side side(Visibility visibility) {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, visibility);
    String words = "Il manque un banc, " + Scene.tag();
    UUID said = statements.takeDown(table, Scene.told(words), UUID.randomUUID()).getId();
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    return new Side(table, lead, theme.getId(), words);
  }

  private Theme theme(Side side) {
    UUID bridge = bridges.of(facts(side.table()), side.theme()).orElseThrow().bridge();
    return bridges.find(bridge).orElseThrow().voices().stream()
        .filter(voice -> voice.table().getId().equals(side.table()))
        .findFirst()
        .orElseThrow()
        .thread()
        .themes()
        .get(0);
  }

  private void show(Side side, Visibility to) {
    as(side);
    Space space = spaces.find(side.table()).orElseThrow();
    Description now = space.description();
    settings.describe(
        side.table(), now, new Description(now.name(), now.summary(), now.territory(), to));
  }

  private void as(Side side) {
    scene.as(side.lead(), OrganisationRole.FACILITATOR);
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }

  private static List<String> said(View view) {
    return view.voices().stream()
        .flatMap(voice -> voice.thread().quotes().stream())
        .map(quote -> quote.statement().getWords())
        .toList();
  }

  private static List<UUID> ids(List<Bridges.Brief> briefs) {
    return briefs.stream().map(Bridges.Brief::bridge).map(Bridge::getId).toList();
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
