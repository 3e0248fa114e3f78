package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.palabre.map.Cell;
import org.palabre.map.Layer;
import org.palabre.map.MapView;
import org.palabre.map.Period;
import org.palabre.map.StatementMap;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Channel;
import org.palabre.statement.Nature;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementPlacing;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.tables.application.Diagnosis;
import org.palabre.tables.application.Diagnosis.Wanted;
import org.palabre.territory.Box;
import org.palabre.territory.Position;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/** The map and the list that says the same: what is on them, and for whom. */
@ExtendWith(ArquillianExtension.class)
class DiagnosisIT {

  private static final Box MARSEILLE = new Box(5.2, 43.2, 5.6, 43.5);

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private StatementPlacing placing;
  @Inject private StatementMap map;
  @Inject private Diagnosis diagnosis;
  @Inject private Grouping grouping;

  private UUID lead;
  private UUID table;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(DiagnosisIT.class);
  }

  @BeforeEach
  void openATable() {
    lead = scene.somebody(OrganisationRole.FACILITATOR);
    table = scene.table(lead, Visibility.MEMBERS);
  }

  @Test
  void countsLayersAndWhatIsNotOnTheMap() {
    say("Un trou.", Nature.PROBLEM, "Rue A", null, new Position(5.40, 43.33));
    say("Un banc.", Nature.STRENGTH, null, null, null);
    statements.bringSample(table, Scene.told("En attente."), false);

    MapView view = MapView.of(List.of(facts()));

    assertThat(map.figures(view).said()).isEqualTo(Map.of(Layer.PROBLEM, 1L, Layer.STRENGTH, 1L));
    assertThat(map.figures(view).onMap()).isEqualTo(1);
    assertThat(map.figures(view).off()).isEqualTo(1);
    assertThat(map.figures(view).around()).hasValue(new Box(5.40, 43.33, 5.40, 43.33));
    assertThat(words(map.list(view.off(true), Layer.STRENGTH, Optional.empty(), 10)))
        .containsExactly("Un banc.");
  }

  @Test
  void listsPlaceByPlacePageByPageWithoutLosingAny() {
    say("b2", Nature.USE, "Square B", null, null);
    say("a1", Nature.USE, "allée A", null, null);
    say("sans 1", Nature.USE, null, null, null);
    say("b3", Nature.USE, "Square B", null, null);
    say("sans 2", Nature.USE, null, null, null);
    MapView view = MapView.of(List.of(facts()));

    List<String> all = new java.util.ArrayList<>();
    Optional<UUID> after = Optional.empty();
    for (int page = 0; page < 5; page++) {
      List<Statement> found = map.list(view, Layer.USE, after, 1);
      all.addAll(words(found));
      after = Optional.of(found.get(0).getId());
    }

    assertThat(all).containsExactly("a1", "b2", "b3", "sans 2", "sans 1");
    assertThat(map.list(view, Layer.USE, after, 1)).isEmpty();
  }

  @Test
  void gathersWhatLiesCloseAndKeepsTheSum() {
    for (int i = 0; i < 30; i++) {
      say("n" + i, i % 2 == 0 ? Nature.USE : null, null, null, new Position(5.3 + i * 0.005, 43.3));
    }
    MapView view = MapView.of(List.of(facts()));

    List<Cell> cells = map.coarse(view, null, MARSEILLE);

    assertThat(cells).hasSizeBetween(3, 14);
    assertThat(cells.stream().mapToLong(Cell::total).sum()).isEqualTo(30);
    assertThat(cells.stream().map(Cell::at)).allMatch(MARSEILLE::holds);
    assertThat(map.coarse(view, Layer.USE, MARSEILLE).stream().mapToLong(Cell::total).sum())
        .isEqualTo(15);
    assertThat(map.points(view, null, new Box(5.299, 43.2, 5.311, 43.4)).orElseThrow()).hasSize(3);
  }

  @Test
  void knowsWhenAsFarAsThatIsKnown() {
    say("jour", Nature.USE, null, new PartialDate(2016, 4, 2), null);
    say("mois", Nature.USE, null, new PartialDate(2016, 4, null), null);
    say("an", Nature.USE, null, new PartialDate(2016, null, null), null);
    say("avant", Nature.USE, null, new PartialDate(2015, null, null), null);
    say("jamais", Nature.USE, null, null, null);
    MapView view = MapView.of(List.of(facts()));

    assertThat(during(view, "2016-04-03", "")).containsExactlyInAnyOrder("mois", "an");
    assertThat(during(view, "2016", "")).containsExactlyInAnyOrder("jour", "mois", "an");
    assertThat(during(view, "2015-12", "2016-01")).containsExactlyInAnyOrder("an", "avant");
    assertThat(map.figures(view).years()).containsExactly(2016, 2015);
    assertThat(map.figures(view).undated()).isEqualTo(1);
  }

  @Test
  void narrowsToAThemeOnlyForWhoMayReadIt() {
    UUID open = scene.table(lead, Visibility.PUBLIC);
    table = open;
    UUID inTheme = say("dedans", Nature.IDEA, null, null, null);
    say("dehors", Nature.IDEA, null, null, null);
    Theme secret =
        grouping.create(
            open,
            new ThemeDescription("Équipe", "", null, Audience.TEAM),
            Picked.these(List.of(inTheme)));
    Wanted wanted =
        new Wanted(Optional.of(secret.getId()), Optional.empty(), Optional.empty(), false);
    List<Space> tables = List.of(spaces.find(open).orElseThrow());

    assertThat(map.figures(diagnosis.view(tables, wanted)).total()).isEqualTo(1);

    scene.asVisitor();
    assertThat(diagnosis.view(tables, wanted).themes()).as("as if no theme was chosen").isNull();
    assertThat(diagnosis.themes(tables)).isEmpty();
  }

  @Test
  void showsNothingOfATableToWhoMayNotReadIt() {
    UUID said = say("Entre nous.", Nature.PROBLEM, "Chez nous", null, new Position(5.4, 43.3));

    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      refuseAll(said);
      assertThat(diagnosis.readable()).extracting(Space::getId).doesNotContain(table);
    }
    scene.asVisitor();
    refuseAll(said);
    assertThat(diagnosis.readable()).extracting(Space::getId).doesNotContain(table);

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(diagnosis.readable()).extracting(Space::getId).contains(table);
    placing.place(table, said, Nature.USE, Optional.empty());
    assertThat(map.figures(MapView.of(List.of(facts()))).onMap()).isZero();
  }

  @Test
  void placesNothingOfAnotherTable() {
    UUID said = say("Ici.", Nature.PROBLEM, null, null, null);
    UUID other = scene.table(lead, Visibility.PUBLIC);

    assertThatThrownBy(() -> placing.place(other, said, Nature.USE, Optional.empty()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("place.gone"));
  }

  private void refuseAll(UUID said) {
    MapView view = MapView.of(List.of(facts()));
    assertThatThrownBy(() -> map.figures(view)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> map.coarse(view, null, MARSEILLE)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> map.fine(view, null, MARSEILLE)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> map.points(view, null, MARSEILLE)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> map.list(view, Layer.PROBLEM, Optional.empty(), 9))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> placing.place(table, said, null, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
  }

  private List<String> during(MapView view, String from, String to) {
    return words(
        map.list(
            view.during(Period.read(from, to).orElseThrow()), Layer.USE, Optional.empty(), 10));
  }

  private UUID say(String words, Nature nature, String place, PartialDate said, Position at) {
    Told told = new Told(words, null, Channel.MEETING, said, place, null, null, nature, at);
    return statements.takeDown(table, told, UUID.randomUUID()).getId();
  }

  private SpaceFacts facts() {
    return spaces.facts(table, actor.get());
  }

  private static List<String> words(List<Statement> found) {
    return found.stream().map(Statement::getWords).toList();
  }
}
