package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.board.BoardCard;
import org.palabre.board.BoardCard.Kind;
import org.palabre.board.ProjectBoard;
import org.palabre.board.ProjectBoard.Column;
import org.palabre.board.ProjectFilter;
import org.palabre.board.ProjectFilter.Order;
import org.palabre.organisation.Organisations;
import org.palabre.project.Project;
import org.palabre.project.Project.State;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectTasks;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.TaskPlan;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/** The board shows what its reader may read, what is late first, and never more than it says. */
@ExtendWith(ArquillianExtension.class)
class ProjectBoardIT {

  private static final ProjectFilter BY_NAME =
      new ProjectFilter(null, null, null, false, Order.NAME);

  @Inject private Scene scene;
  @Inject private Organisations organisations;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Grouping grouping;
  @Inject private Projects projects;
  @Inject private ProjectWork work;
  @Inject private ProjectTasks tasks;
  @Inject private Schedule schedule;
  @Inject private ProjectBoard board;
  @Inject private SpaceSettings settings;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ProjectBoardIT.class);
  }

  @Test
  void saysWhatIsNextAndWhatIsLate() {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Project calm = project(table, "Calme", Audience.SPACE);
    Project late = project(table, "Tardif", Audience.SPACE);
    step(table, late, "Creuser", today().minusDays(2));
    step(table, late, "Planter", today().plusDays(5));
    task(table, late, "Louer la pelle", today().minusDays(9), lead);
    work.addPerson(table, late.getId(), lead, "");
    step(table, calm, "Penser", null);

    Column prepared = board.columns(facts(table), 8).get(State.PREPARED);

    assertThat(prepared.cards()).extracting(one -> one.project().getName()).startsWith("Tardif");
    BoardCard card = prepared.cards().get(0);
    assertThat(card.late()).extracting(BoardCard.Due::kind).containsExactly(Kind.TASK, Kind.STEP);
    assertThat(card.next().orElseThrow().what()).isEqualTo("Planter");
    assertThat(card.people()).hasSize(1);
    assertThat(prepared.cards().get(1).isLate()).isFalse();
    assertThat(prepared.cards().get(1).next().orElseThrow().what()).isEqualTo("Penser");
    scene.asVisitor();
    BoardCard seen = board.columns(facts(table), 8).get(State.PREPARED).cards().get(0);
    assertThat(seen.people()).isEmpty();
    assertThat(seen.peopleCount()).isEqualTo(1);
  }

  @Test
  void findsNothingLateInWhatIsOver() {
    UUID table = table(Visibility.PUBLIC);
    Project over = project(table, "Fini", Audience.SPACE);
    step(table, over, "Creuser", today().minusDays(2));
    plan(table, over, today().minusDays(1));
    assertThat(board.count(facts(table), late())).containsEntry(State.PREPARED, 1L);

    work.move(table, over.getId(), State.DONE, null, "");

    assertThat(board.count(facts(table), late())).isEmpty();
    assertThat(board.columns(facts(table), 8).get(State.DONE).cards().get(0).isLate()).isFalse();
  }

  @Test
  void isNotLateOnTheDayItself() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, "Aujourd’hui", Audience.SPACE);
    plan(table, project, today());

    assertThat(board.count(facts(table), late())).isEmpty();
    assertThat(board.list(facts(table), BY_NAME, 0, 9).get(0).next().orElseThrow().kind())
        .isEqualTo(Kind.PROJECT);
  }

  @Test
  void boundsItsColumnsAndSaysHowManyMoreThereAre() {
    UUID table = table(Visibility.PUBLIC);
    IntStream.range(0, 5).forEach(i -> project(table, "Projet " + i, Audience.SPACE));

    Column prepared = board.columns(facts(table), 3).get(State.PREPARED);

    assertThat(prepared.cards()).hasSize(3);
    assertThat(prepared.others()).isEqualTo(2);
    assertThat(board.columns(facts(table), 3).get(State.DONE).many()).isZero();
  }

  @Test
  void showsWhatIsTheTeamsToTheTeam() {
    UUID table = table(Visibility.PUBLIC);
    project(table, "Ouvert", Audience.SPACE);
    project(table, "Entre nous", Audience.TEAM);
    assertThat(names(board.list(facts(table), BY_NAME, 0, 9)))
        .containsExactly("Entre nous", "Ouvert");

    scene.asVisitor();

    assertThat(names(board.list(facts(table), BY_NAME, 0, 9))).containsExactly("Ouvert");
    assertThat(board.columns(facts(table), 8).get(State.PREPARED).many()).isEqualTo(1);
    assertThat(board.count(facts(table), BY_NAME)).containsEntry(State.PREPARED, 1L);
  }

  @Test
  void filtersAndSorts() {
    UUID table = table(Visibility.PUBLIC);
    UUID member = scene.somebody();
    scene.join(table, scene.emailOf(member), "member");
    Theme theme = grouping.create(table, ThemeDescription.named("Bancs"));
    Project bench = project(table, "Banc", Audience.SPACE, theme);
    Project lamp = project(table, "Lampe", Audience.SPACE);
    Project tree = project(table, "Arbre", Audience.SPACE);
    task(table, lamp, "Choisir", today().plusDays(2), member);
    plan(table, tree, today().minusDays(3));
    work.move(table, bench.getId(), State.UNDERWAY, null, "");

    assertThat(found(table, null, null, null, false, Order.LATE))
        .containsExactly("Arbre", "Lampe", "Banc");
    assertThat(found(table, null, null, null, false, Order.NAME))
        .containsExactly("Arbre", "Banc", "Lampe");
    assertThat(found(table, null, null, null, false, Order.STATE))
        .containsExactly("Arbre", "Lampe", "Banc");
    assertThat(found(table, null, null, null, false, Order.NEWEST))
        .containsExactly("Arbre", "Lampe", "Banc");
    assertThat(found(table, State.UNDERWAY, null, null, false, Order.NAME)).containsExactly("Banc");
    assertThat(found(table, null, member, null, false, Order.NAME)).containsExactly("Lampe");
    assertThat(found(table, null, null, theme.getId(), false, Order.NAME)).containsExactly("Banc");
    assertThat(found(table, null, null, null, true, Order.NAME)).containsExactly("Arbre");
    scene.asVisitor();
    assertThatThrownBy(() -> found(table, null, member, null, false, Order.NAME))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void listsEverySpacesProjectsThatOneMayRead() {
    UUID open = table(Visibility.PUBLIC);
    project(open, "Au grand jour " + open, Audience.SPACE);
    project(open, "Équipe " + open, Audience.TEAM);
    UUID closed = scene.table(actor.person(), Visibility.MEMBERS);
    project(closed, "Entre membres " + closed, Audience.SPACE);
    UUID lead = actor.person();
    UUID foreign = table(Visibility.MEMBERS);
    project(foreign, "Ailleurs " + foreign, Audience.SPACE);
    UUID hidden = table(Visibility.PRIVATE);
    project(hidden, "Caché " + hidden, Audience.SPACE);
    UUID pageless = table(Visibility.PUBLIC);
    project(pageless, "Sans page " + pageless, Audience.SPACE);
    settings.removeTool(pageless, "threads");

    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(names(board.everywhere(null, newest(), 0, 500).cards()))
        .contains("Au grand jour " + open, "Équipe " + open, "Entre membres " + closed)
        .doesNotContain("Ailleurs " + foreign, "Caché " + hidden, "Sans page " + pageless);
    scene.as(scene.somebody(), OrganisationRole.ADMINISTRATOR);
    assertThat(names(board.everywhere(null, newest(), 0, 500).cards()))
        .contains("Au grand jour " + open)
        .doesNotContain("Équipe " + open, "Entre membres " + closed, "Ailleurs " + foreign);
    assertThat(board.everywhere(UUID.randomUUID(), newest(), 0, 9).cards()).isEmpty();
    assertThat(board.everywhere(UUID.randomUUID(), newest(), 0, 9).many()).isZero();
    assertThatThrownBy(() -> board.columns(facts(foreign), 8)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> board.list(facts(foreign), BY_NAME, 0, 9))
        .isInstanceOf(AccessDenied.class);
  }

  private static ProjectFilter newest() {
    return new ProjectFilter(null, null, null, false, Order.NEWEST);
  }

  private static ProjectFilter late() {
    return new ProjectFilter(null, null, null, true, Order.LATE);
  }

  private List<String> found(
      UUID table, State state, UUID person, UUID theme, boolean late, Order order) {
    return names(
        board.list(facts(table), new ProjectFilter(state, person, theme, late, order), 0, 9));
  }

  private static List<String> names(List<BoardCard> cards) {
    return cards.stream().map(card -> card.project().getName()).toList();
  }

  private void step(UUID table, Project project, String what, LocalDate due) {
    work.addStep(table, project.getId(), what, due, UUID.randomUUID());
  }

  private void task(UUID table, Project project, String what, LocalDate due, UUID person) {
    tasks.add(table, project.getId(), new TaskPlan(what, null, person, "", due), UUID.randomUUID());
  }

  private void plan(UUID table, Project project, LocalDate due) {
    int seen = projects.find(facts(table), project.getId()).orElseThrow().getVersion();
    schedule.plan(table, project.getId(), seen, due, "");
  }

  private UUID table(Visibility visibility) {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), visibility);
  }

  private Project project(UUID table, String name, Audience audience) {
    return project(
        table,
        name,
        audience,
        grouping.create(table, ThemeDescription.named("Thème " + Scene.tag())));
  }

  private Project project(UUID table, String name, Audience audience, Theme theme) {
    return work.open(
        table,
        new ProjectDescription(name, "", "", audience, today().minusDays(10)),
        List.of(theme.getId()),
        UUID.randomUUID());
  }

  private LocalDate today() {
    return organisations.today();
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }
}
