package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Commitment.State;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.figures.Delay;
import org.palabre.figures.Figures;
import org.palabre.figures.Period;
import org.palabre.figures.SmallGroups.Group;
import org.palabre.figures.SpaceFigures;
import org.palabre.figures.SpaceFigures.CategoryFigure;
import org.palabre.figures.SpaceFigures.Said;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.report.ReportBack;
import org.palabre.report.Reports;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Channel;
import org.palabre.statement.OwnWords;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Publication;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Categories;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/** What a table adds up to, and what it gives back, number by number. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  private static final Period ALWAYS = Period.always(TODAY);

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private OwnWords ownWords;
  @Inject private Publication publication;
  @Inject private Grouping grouping;
  @Inject private Categories categories;
  @Inject private ProjectWork projects;
  @Inject private CommitmentWork commitments;
  @Inject private Figures figures;
  @Inject private Reports reports;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(FiguresIT.class);
  }

  @Test
  void countsStatementsAndPeopleByMonthAndChannel() {
    UUID table = table(Visibility.PUBLIC);
    said(table, "Un banc", Channel.MEETING, new PartialDate(2024, 2, 29), 12);
    said(table, "Deux bancs", Channel.DOORSTEP, new PartialDate(2024, 2, null), null);
    said(table, "Trois bancs", null, new PartialDate(2024, 3, 1), null);
    said(table, "Sans mois", Channel.MEETING, new PartialDate(2024, null, null), 3);

    SpaceFigures all = figures(table, ALWAYS);
    assertThat(all.said())
        .containsExactly(
            Map.entry(YearMonth.of(2024, 2), new Said(2, 13)),
            Map.entry(YearMonth.of(2024, 3), new Said(1, 1)),
            Map.entry(YearMonth.now(), new Said(1, 3)));
    assertThat(all.channels())
        .containsEntry(Channel.MEETING, new Said(2, 15))
        .containsEntry(Channel.DOORSTEP, new Said(1, 1))
        .containsEntry(null, new Said(1, 1));
    assertThat(all.total()).isEqualTo(new Said(4, 17));

    Period february = new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
    assertThat(figures(table, february).total()).isEqualTo(new Said(2, 13));
    assertThat(figures(table, Period.year(2023)).isEmpty()).isTrue();
  }

  @Test
  void leavesOutWhatWaitsWasRefusedOrTakenBack() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody(OrganisationRole.RESIDENT);
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID kept = tell(table, "Reste");
    UUID back = tell(table, "Repris");
    tell(table, "Attend");
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.publish(table, kept);
    publication.publish(table, back);
    Theme theme = theme(table, Audience.SPACE, kept, back);
    assertThat(figures(table, ALWAYS).total().statements()).isEqualTo(2);

    scene.as(speaker, OrganisationRole.RESIDENT);
    ownWords.withdraw(back, Optional.empty());

    scene.asVisitor();
    SpaceFigures after = figures(table, ALWAYS);
    assertThat(after.total()).isEqualTo(new Said(1, 1));
    assertThat(after.themes()).extracting(one -> one.said()).containsExactly(new Said(1, 1));
    assertThat(reports.of(facts(table), ALWAYS).themes().items())
        .allSatisfy(
            spoke -> assertThat(spoke.quote().orElseThrow().statement().getId()).isEqualTo(kept));
    assertThat(theme.getId()).isEqualTo(after.themes().get(0).id());
  }

  @Test
  void countsThemesAndCategoriesOnceAndTheTeamsOwnForTheTeam() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID both = said(table, "Sale et noir", null, null, 4);
    UUID one = said(table, "Sale", null, null, null);
    UUID secret = said(table, "Entre nous", null, null, null);
    UUID about = categories.all().get(0).getId();
    String category = categories.all().get(0).getName();
    grouping.create(
        table,
        new ThemeDescription("Propreté", "", about, Audience.SPACE),
        Picked.these(List.of(both, one)));
    grouping.create(
        table,
        new ThemeDescription("Lumière", "", about, Audience.SPACE),
        Picked.these(List.of(both)));
    theme(table, Audience.TEAM, secret);

    assertThat(figures(table, ALWAYS).themes()).hasSize(3);
    scene.asVisitor();
    SpaceFigures seen = figures(table, ALWAYS);
    assertThat(seen.themes())
        .extracting(theme -> theme.name() + " " + theme.said().people())
        .containsExactly("Propreté 5", "Lumière 4");
    assertThat(seen.categories()).containsExactly(new CategoryFigure(category, 2));
    assertThat(seen.grouped()).isEqualTo(2);
    assertThat(seen.total().statements()).isEqualTo(3);
  }

  @Test
  void measuresAnswersAndCountsWhatStillWaits() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    Project open = project(table, Audience.SPACE);
    Project hidden = project(table, Audience.TEAM);
    Commitment kept = ask(table, open, 100, null, Audience.SPACE);
    answer(table, kept, 90, State.PROMISED, -50);
    answer(table, kept, 60, State.KEPT, 0);
    Commitment late = ask(table, open, 40, null, Audience.SPACE);
    answer(table, late, 36, null, 0);
    answer(table, late, 20, State.PROMISED, -3);
    ask(table, open, 30, 10, Audience.SPACE);
    Commitment refused = ask(table, open, 20, null, Audience.SPACE);
    answer(table, refused, 18, State.REFUSED, 0);
    ask(table, open, 200, 150, Audience.TEAM);
    ask(table, hidden, 300, 250, Audience.SPACE);

    scene.asVisitor();
    SpaceFigures seen = figures(table, ALWAYS);
    assertThat(seen.asked())
        .containsOnly(
            Map.entry(State.REQUESTED, 1L),
            Map.entry(State.PROMISED, 1L),
            Map.entry(State.KEPT, 1L),
            Map.entry(State.REFUSED, 1L));
    assertThat(seen.late()).isEqualTo(2);
    assertThat(seen.delays().answer()).isEqualTo(new Delay(3, 4, 10, 1, 30));
    assertThat(seen.delays().promise()).isEqualTo(new Delay(2, 15, 20, 1, 30));
    assertThat(seen.delays().kept()).isEqualTo(new Delay(1, 40, 40, 1, 40));
    assertThat(seen.projectCount()).isEqualTo(1);

    scene.as(lead, OrganisationRole.FACILITATOR);
    SpaceFigures team = figures(table, ALWAYS);
    assertThat(team.askedCount()).isEqualTo(6);
    assertThat(team.late()).isEqualTo(4);
    assertThat(team.delays().answer()).isEqualTo(new Delay(3, 4, 10, 3, 300));
    assertThat(team.projectCount()).isEqualTo(2);
  }

  @Test
  void doesNotBreakDownGroupsOfFewerThanFive() {
    UUID table = table(Visibility.PUBLIC);
    IntStream.range(0, 6).forEach(i -> by(table, "Vieux " + i, "60-74 ans", "Picon"));
    IntStream.range(0, 5).forEach(i -> by(table, "Jeune " + i, "15-24 ans", null));
    by(table, "Seul", "75 ans et plus", "Saint-Barthélemy");

    SpaceFigures seen = figures(table, ALWAYS);

    assertThat(seen.ages().shown()).containsExactly(new Group("60-74 ans", 6));
    assertThat(seen.ages().others()).isEqualTo(6);
    assertThat(seen.quarters().shown()).isEmpty();
    assertThat(seen.quarters().others()).isEqualTo(7);
  }

  @Test
  void rememberNothingThatHasChanged() {
    UUID table = table(Visibility.PUBLIC);
    assertThat(figures(table, ALWAYS).isEmpty()).isTrue();

    said(table, "Un mot", null, null, null);

    assertThat(figures(table, ALWAYS).total()).isEqualTo(new Said(1, 1));
  }

  @Test
  void isForThoseWhoReadTheTable() {
    UUID table = table(Visibility.PRIVATE);
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(scene.somebody(role), role);
      SpaceFacts seen = facts(table);
      assertThatThrownBy(() -> figures.of(seen, ALWAYS)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> figures.forEverybody(seen, ALWAYS)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> reports.of(seen, ALWAYS)).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void givesBackAPeriodWithoutWhatTheTeamKeepsToItself() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    said(table, "Ailleurs", null, null, null);
    Theme theme = theme(table, Audience.SPACE, said(table, "Un banc", null, null, 2));
    Project bench =
        projects.open(
            table,
            new ProjectDescription("Bancs", "", "", Audience.SPACE, TODAY.minusDays(10)),
            List.of(theme.getId()),
            UUID.randomUUID());
    Project secret = project(table, Audience.TEAM);
    Commitment kept = ask(table, bench, 9, null, Audience.SPACE);
    answer(table, kept, 8, State.PROMISED, 2);
    answer(table, kept, 7, State.KEPT, 0);
    ask(table, bench, 9, 3, Audience.SPACE);
    ask(table, bench, 9, 3, Audience.TEAM);
    ask(table, secret, 9, 3, Audience.SPACE);
    projects.move(
        table, bench.getId(), Project.State.DONE, TODAY.minusDays(1), "Un banc est posé.");

    ReportBack report = reports.of(facts(table), new Period(TODAY.minusDays(11), TODAY));

    assertThat(report.said()).isEqualTo(new Said(2, 3));
    assertThat(report.themes().items())
        .extracting(spoke -> spoke.thread())
        .containsExactly(bench.getId());
    assertThat(report.themes().items().get(0).quote().orElseThrow().statement().getWords())
        .isEqualTo("Un banc");
    assertThat(report.ungrouped().items())
        .extracting(one -> one.statement().getWords())
        .containsExactly("Ailleurs");
    assertThat(report.decided().items()).extracting(Project::getName).containsExactly("Bancs");
    assertThat(report.asked().total()).isEqualTo(2);
    assertThat(report.hidden()).isEqualTo(1);
    assertThat(report.answered(State.KEPT).items())
        .extracting(given -> given.commitment().getId())
        .containsExactly(kept.getId());
    assertThat(report.answered(State.PROMISED).total()).isEqualTo(1);
    assertThat(report.late().total()).isEqualTo(1);
    assertThat(report.changed().items())
        .extracting(one -> one.project().getChangeTold())
        .containsExactly("Un banc est posé.");

    ReportBack before = reports.of(facts(table), Period.year(TODAY.getYear() - 1));
    assertThat(before.isEmpty()).isTrue();
    assertThat(before.late().total()).as("late is told as of today").isEqualTo(1);
  }

  @Test
  void keepsRoomOnPaper() {
    UUID table = table(Visibility.PUBLIC);
    Project open = project(table, Audience.SPACE);
    IntStream.range(0, 11).forEach(i -> ask(table, open, 20, 10, Audience.SPACE));

    ReportBack report = reports.of(facts(table), ALWAYS);

    assertThat(report.asked().items()).hasSize(8);
    assertThat(report.asked().others()).isEqualTo(3);
    assertThat(report.late().others()).isEqualTo(3);
  }

  private SpaceFigures figures(UUID table, Period period) {
    return figures.of(facts(table), period);
  }

  private UUID table(Visibility visibility) {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), visibility);
  }

  private UUID said(UUID table, String words, Channel channel, PartialDate when, Integer heads) {
    Told told = new Told(words, null, channel, when, null, heads, null);
    return statements.takeDown(table, told, UUID.randomUUID()).getId();
  }

  private void by(UUID table, String words, String age, String quarter) {
    Told told = new Told(words, null, null, null, null, null, new Told.Speaker(null, age, quarter));
    statements.takeDown(table, told, UUID.randomUUID());
  }

  private UUID tell(UUID table, String words) {
    return statements.tell(table, Scene.told(words), UUID.randomUUID()).getId();
  }

  private Theme theme(UUID table, Audience audience, UUID... said) {
    return grouping.create(
        table,
        new ThemeDescription("Thème " + Scene.tag(), "", null, audience),
        Picked.these(List.of(said)));
  }

  private Project project(UUID table, Audience audience) {
    Theme answered = grouping.create(table, ThemeDescription.named("Thème " + Scene.tag()));
    return projects.open(
        table,
        new ProjectDescription("Projet", "", "", audience, TODAY.minusDays(10)),
        List.of(answered.getId()),
        UUID.randomUUID());
  }

  private Commitment ask(
      UUID table, Project project, int daysAgo, Integer dueDaysAgo, Audience audience) {
    LocalDate due = dueDaysAgo == null ? null : TODAY.minusDays(dueDaysAgo);
    Request request =
        new Request(
            "Poser un banc.",
            new Addressee(null, null, "Le bailleur"),
            TODAY.minusDays(daysAgo),
            due,
            audience);
    return commitments.request(table, project.getId(), null, request, UUID.randomUUID());
  }

  private void answer(UUID table, Commitment asked, int daysAgo, State movesTo, int dueInDays) {
    LocalDate due = movesTo == State.PROMISED ? TODAY.plusDays(dueInDays) : null;
    commitments.record(
        table,
        asked.getId(),
        new Reply("Voilà.", TODAY.minusDays(daysAgo), movesTo, due),
        UUID.randomUUID());
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }
}
