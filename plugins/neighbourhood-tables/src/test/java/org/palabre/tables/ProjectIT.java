package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.document.Document;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Pictures;
import org.palabre.document.ShownPicture;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;
import org.palabre.notification.Followers;
import org.palabre.notification.News;
import org.palabre.notification.NewsKind;
import org.palabre.organisation.Organisations;
import org.palabre.people.EmailAddress;
import org.palabre.project.Delay;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectPaths;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectTask;
import org.palabre.project.ProjectTasks;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.TaskPlan;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.Budgets;
import org.palabre.project.budget.LinePlan;
import org.palabre.project.budget.Totals;
import org.palabre.project.journal.Journals;
import org.palabre.project.journal.Photo;
import org.palabre.project.journal.ProjectEntry;
import org.palabre.project.journal.Telling;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Publication;
import org.palabre.statement.Statements;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;
import org.palabre.thread.Threads;

/** What there is to do in a project, what it costs, what is told of it, and days that move. */
@ExtendWith(ArquillianExtension.class)
class ProjectIT {

  @Inject private Scene scene;
  @Inject private Organisations organisations;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private Grouping grouping;
  @Inject private Threads threads;
  @Inject private Projects projects;
  @Inject private ProjectWork work;
  @Inject private ProjectTasks tasks;
  @Inject private Schedule schedule;
  @Inject private Budgets budgets;
  @Inject private Journals journals;
  @Inject private News news;
  @Inject private Followers followers;
  @Inject private Pictures pictures;
  @Inject private Documents documents;
  @Inject private DocumentWork documentWork;
  @Inject private ProjectPaths paths;
  @Inject private SpaceSettings settings;
  @Inject private SpaceMembers members;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ProjectIT.class);
  }

  @Test
  void tellsAMemberWhatTheyWereGivenAndLetsThemTickItOff() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.MEMBERS);
    UUID member = member(table);
    Project project = project(table, Audience.SPACE);

    UUID key = UUID.randomUUID();
    tasks.add(table, project.getId(), given("Mesurer la place", member), key);
    tasks.add(table, project.getId(), given("Mesurer la place", member), key);

    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(kinds()).containsExactly(NewsKind.TASK_GIVEN);
    assertThat(news.latest().get(0).path()).isEqualTo("/mine#tasks");
    ProjectTask mine = tasks.mine().get(0).task();
    assertThat(tasks.mine()).hasSize(1);
    tasks.tickMine(mine.getId(), true);
    tasks.tickMine(mine.getId(), true);
    assertThat(tasks.mine().get(0).task().getDoneBy()).contains(member);
    assertThat(tasks.of(facts(table), project).get(0).who()).isPresent();
    scene.as(lead, OrganisationRole.FACILITATOR);
    assertThat(kinds()).as("whoever gives it is not told").isEmpty();
    tasks.tick(table, project.getId(), mine.getId(), false);
    assertThat(tasks.of(facts(table), project).get(0).task().isDone()).isFalse();
  }

  @Test
  void tellsNobodyTwiceOfWhatTheyHaveAlready() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.MEMBERS);
    UUID member = member(table);
    Project project = project(table, Audience.SPACE);
    tasks.add(table, project.getId(), given("Mesurer", member), UUID.randomUUID());
    scene.as(member, OrganisationRole.RESIDENT);
    news.read(Instant.now());
    scene.as(lead, OrganisationRole.FACILITATOR);
    ProjectTask task = tasks.of(facts(table), project).get(0).task();

    tasks.rewrite(
        table, project.getId(), task.getId(), task.getVersion(), given("Mesurer deux", member));

    scene.as(member, OrganisationRole.RESIDENT);
    assertThat(news.countUnread()).isZero();
  }

  @Test
  void letsOthersNeitherManageNorTickNorReadNames() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID member = member(table);
    UUID other = member(table);
    Project project = project(table, Audience.SPACE);
    tasks.add(table, project.getId(), given("Mesurer", member), UUID.randomUUID());
    budgets.add(table, project.getId(), cost("Bois", "100", "0"), UUID.randomUUID());
    ProjectTask task = tasks.of(facts(table), project).get(0).task();
    BudgetLine line = budgets.of(facts(table), project).get(0);

    for (UUID passer : List.of(other, scene.somebody())) {
      scene.as(passer, OrganisationRole.PARTICIPATION_OFFICER);
      denied(() -> tasks.tickMine(task.getId(), true));
      denied(() -> tasks.tickMine(UUID.randomUUID(), true));
      denied(() -> tasks.tick(table, project.getId(), task.getId(), true));
      denied(() -> tasks.add(table, project.getId(), given("x", null), UUID.randomUUID()));
      denied(() -> tasks.remove(table, project.getId(), task.getId()));
      denied(() -> tasks.rewrite(table, project.getId(), task.getId(), 1, given("x", null)));
      denied(() -> schedule.plan(table, project.getId(), 1, today(), ""));
      denied(() -> schedule.rewriteStep(table, project.getId(), task.getId(), 1, "x", today(), ""));
      denied(() -> work.showBudget(table, project.getId(), 1, Audience.SPACE));
      denied(() -> budgets.rewrite(table, project.getId(), line.getId(), 1, cost("x", "1", "0")));
      denied(() -> journals.rewrite(table, project.getId(), line.getId(), 1, telling("x")));
      denied(() -> journals.remove(table, project.getId(), line.getId()));
      denied(() -> budgets.add(table, project.getId(), cost("x", "1", "0"), UUID.randomUUID()));
      denied(() -> budgets.remove(table, project.getId(), line.getId()));
      denied(() -> journals.tell(table, project.getId(), telling("x"), UUID.randomUUID()));
    }
    scene.asVisitor();
    assertThat(tasks.of(facts(table), project)).allMatch(one -> one.who().isEmpty());
    denied(() -> tasks.mine());
  }

  @Test
  void givesNothingToWhoeverMayNotReadTheProject() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.MEMBERS);
    UUID member = member(table);
    UUID stranger = scene.somebody();
    Project open = project(table, Audience.SPACE);
    Project hidden = project(table, Audience.TEAM);

    refused(
        "project.person.notMember",
        () -> tasks.add(table, open.getId(), given("x", stranger), UUID.randomUUID()));
    refused(
        "task.person.notReader",
        () -> tasks.add(table, hidden.getId(), given("x", member), UUID.randomUUID()));
    tasks.add(table, hidden.getId(), given("x", lead), UUID.randomUUID());
    tasks.add(table, open.getId(), given("y", member), UUID.randomUUID());
    ProjectTask task = tasks.of(facts(table), open).get(0).task();
    Project now = projects.find(facts(table), open.getId()).orElseThrow();
    work.describe(
        table,
        open.getId(),
        now.getVersion(),
        new ProjectDescription("Projet", "", "", Audience.TEAM, today()),
        now.getThemes());

    scene.as(member, OrganisationRole.RESIDENT);

    assertThat(tasks.mine()).as("once only the team reads it").isEmpty();
    denied(() -> tasks.tickMine(task.getId(), true));
  }

  @Test
  void takesATaskFromWhoeverLeftTheTable() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID member = member(table);
    Project project = project(table, Audience.SPACE);
    tasks.add(table, project.getId(), given("Mesurer", member), UUID.randomUUID());
    ProjectTask task = tasks.of(facts(table), project).get(0).task();
    members.remove(table, member);

    scene.as(member, OrganisationRole.RESIDENT);

    assertThat(tasks.mine()).isEmpty();
    denied(() -> tasks.tickMine(task.getId(), true));
  }

  @Test
  void mendsTheWordingOfAStepWhoseDayIsBeforeTheProject() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    LocalDate before = today().minusDays(30);
    work.addStep(table, id, "Creusre", before, UUID.randomUUID());
    ProjectStep step = projects.steps(project).get(0);

    schedule.rewriteStep(table, id, step.getId(), step.getVersion(), "Creuser", before, "");

    assertThat(projects.steps(project).get(0).getWhat()).isEqualTo("Creuser");
  }

  @Test
  void writesOfWhatIsToldToNoAddressThatAskedForSteps() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    String email = Scene.tag() + "@passant.example";
    scene.asVisitor();
    followers.invite(facts(table), project.getId(), new EmailAddress(email), "fr");
    scene.committed(
        () ->
            entities
                .createNativeQuery(
                    "UPDATE follower SET confirmed_at = UTC_TIMESTAMP(6) WHERE email = ?")
                .setParameter(1, email)
                .executeUpdate());
    scene.as(lead, OrganisationRole.FACILITATOR);
    String mails = "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?";
    long asked = scene.count(mails, email);

    journals.tell(table, project.getId(), telling("Posé."), UUID.randomUUID());
    assertThat(scene.count(mails, email)).isEqualTo(asked);
    work.move(table, project.getId(), Project.State.UNDERWAY, null, "");
    assertThat(scene.count(mails, email)).as("a step it is told").isEqualTo(asked + 1);
  }

  @Test
  void takesNothingOfAnotherTableOrProject() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID other = scene.table(lead, Visibility.PUBLIC);
    Project elsewhere = project(other, Audience.SPACE);
    work.addStep(other, elsewhere.getId(), "Là-bas", null, UUID.randomUUID());
    tasks.add(other, elsewhere.getId(), given("Là-bas", null), UUID.randomUUID());
    budgets.add(other, elsewhere.getId(), cost("Bois", "1", "0"), UUID.randomUUID());
    ProjectEntry entry =
        journals.tell(other, elsewhere.getId(), telling("Là-bas"), UUID.randomUUID());
    ProjectStep step = projects.steps(elsewhere).get(0);
    ProjectTask task = tasks.of(facts(other), elsewhere).get(0).task();
    BudgetLine line = budgets.of(facts(other), elsewhere).get(0);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();

    refused("project.gone", () -> tasks.tick(table, elsewhere.getId(), task.getId(), true));
    refused("task.gone", () -> tasks.tick(table, id, task.getId(), true));
    refused("budget.gone", () -> budgets.remove(table, id, line.getId()));
    refused("projectjournal.gone", () -> journals.remove(table, id, entry.getId()));
    refused(
        "project.step.gone",
        () -> schedule.rewriteStep(table, id, step.getId(), 1, "Ici", null, ""));
    refused(
        "project.step.gone",
        () ->
            tasks.add(
                table, id, new TaskPlan("x", step.getId(), null, "", null), UUID.randomUUID()));
    refused("project.gone", () -> schedule.plan(table, elsewhere.getId(), 1, today(), ""));
  }

  @Test
  void keepsTheDayThatDidNotHoldWithItsReason() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    LocalDate march = today().plusMonths(1);
    LocalDate june = today().plusMonths(4);
    schedule.plan(table, id, version(table, id), march, "");
    assertThat(schedule.delays(project)).as("said for the first time").isEmpty();

    refused("project.delay.reason", () -> schedule.plan(table, id, version(table, id), june, " "));
    schedule.plan(table, id, version(table, id), june, "Le sol est gelé.");
    schedule.plan(table, id, version(table, id), june, "");
    refused(
        "project.delay.same",
        () -> schedule.plan(table, id, version(table, id), june, "Il gèle encore."));
    schedule.plan(table, id, version(table, id), march, "");

    scene.asVisitor();
    List<Delay> delays = schedule.delays(project);
    assertThat(delays).hasSize(2);
    assertThat(delays.get(1).getFrom()).isEqualTo(march);
    assertThat(delays.get(1).getTo()).contains(june);
    assertThat(delays.get(1).getReason()).isEqualTo("Le sol est gelé.");
    assertThat(delays.get(0).getReason()).as("brought forward without a reason").isEmpty();
  }

  @Test
  void keepsTheDaysOfAStepEvenOnceItIsStruckOut() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    work.addStep(table, id, "Creuser", today().minusDays(1), UUID.randomUUID());
    ProjectStep step = projects.steps(project).get(0);
    assertThat(step.isLate(today())).isTrue();
    tasks.add(table, id, new TaskPlan("La pelle", step.getId(), null, "", null), UUID.randomUUID());

    refused(
        "project.delay.reason",
        () ->
            schedule.rewriteStep(table, id, step.getId(), step.getVersion(), "Creuser", null, ""));
    schedule.rewriteStep(
        table,
        id,
        step.getId(),
        step.getVersion(),
        "Creuser ici",
        today().plusDays(9),
        "Il pleut.");
    refused(
        "project.step.overtaken",
        () ->
            schedule.rewriteStep(
                table, id, step.getId(), step.getVersion(), "Creuser là", null, "x"));

    ProjectStep now = projects.steps(project).get(0);
    assertThat(now.getWhat()).isEqualTo("Creuser ici");
    assertThat(now.isLate(today())).isFalse();
    assertThat(schedule.delays(project).get(0).getStepId()).contains(step.getId());
    work.removeStep(table, id, step.getId());
    assertThat(schedule.delays(project).get(0).getStepId()).isEmpty();
    assertThat(schedule.delays(project).get(0).getStepName())
        .as("no day that was said goes in silence")
        .isEqualTo("Creuser");
    assertThat(tasks.of(facts(table), project).get(0).task().getStepId()).isEmpty();
  }

  @Test
  void refusesDaysThatCannotBe() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    int seen = version(table, id);

    refused("date.tooLate", () -> schedule.plan(table, id, seen, LocalDate.of(9999, 12, 31), ""));
    refused("date.tooEarly", () -> schedule.plan(table, id, seen, LocalDate.of(1, 1, 1), ""));
    refused(
        "project.endedBeforeStart",
        () -> schedule.plan(table, id, seen, today().minusDays(11), ""));
    refused(
        "date.tooLate",
        () ->
            tasks.add(
                table,
                id,
                new TaskPlan("x", null, null, "", LocalDate.of(9999, 1, 1)),
                UUID.randomUUID()));
    refused("date.tooEarly", () -> new TaskPlan("x", null, null, "", LocalDate.of(0, 2, 29)));
    refused(
        "date.future",
        () ->
            journals.tell(
                table,
                id,
                new Telling(today().plusDays(2), "x", Audience.SPACE),
                UUID.randomUUID()));
    LocalDate leap = LocalDate.of(2028, 2, 29);
    schedule.plan(table, id, seen, leap, "");
    assertThat(projects.find(facts(table), id).orElseThrow().getDueOn()).isEqualTo(leap);
    refused(
        "project.startAfterDue",
        () ->
            work.describe(
                table,
                id,
                version(table, id),
                new ProjectDescription("P", "", "", Audience.SPACE, leap.plusDays(1)),
                project.getThemes()));
  }

  @Test
  void takesTextsOfEveryScriptAndRefusesWhatLies() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    String words = "Merci 🌳 à O’Neill, NULL, e\u0301te\u0301, مرحبا\n<script>alert(1)</script>";
    journals.tell(table, id, new Telling(today(), words, Audience.SPACE), UUID.randomUUID());
    assertThat(journals.of(facts(table), project, 0, 9).get(0).getWords())
        .isEqualTo("Merci 🌳 à O’Neill, NULL, été, مرحبا\n<script>alert(1)</script>");
    refused("input.character", () -> new TaskPlan("a\u202Eb", null, null, "", null));
    refused("input.character", () -> new TaskPlan("a\0b", null, null, "", null));
    refused("input.long", () -> telling("a".repeat(1_000_000)));
    refused("input.blank", () -> telling(" \n "));
  }

  @Test
  void refusesWhatSomebodyElseChangedMeanwhile() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    tasks.add(table, id, given("Mesurer", null), UUID.randomUUID());
    budgets.add(table, id, cost("Bois", "100", "0"), UUID.randomUUID());
    ProjectEntry entry = journals.tell(table, id, telling("Un"), UUID.randomUUID());
    ProjectTask task = tasks.of(facts(table), project).get(0).task();
    BudgetLine line = budgets.of(facts(table), project).get(0);
    int seen = version(table, id);
    tasks.rewrite(table, id, task.getId(), task.getVersion(), given("Mesurer ici", null));
    budgets.rewrite(table, id, line.getId(), line.getVersion(), cost("Bois", "120", "0"));
    journals.rewrite(table, id, entry.getId(), entry.getVersion(), telling("Deux"));
    schedule.plan(table, id, seen, today().plusDays(1), "");

    refused(
        "task.overtaken",
        () -> tasks.rewrite(table, id, task.getId(), task.getVersion(), given("x", null)));
    refused(
        "budget.overtaken",
        () -> budgets.rewrite(table, id, line.getId(), line.getVersion(), cost("Bois", "1", "0")));
    refused(
        "projectjournal.overtaken",
        () -> journals.rewrite(table, id, entry.getId(), entry.getVersion(), telling("x")));
    refused("project.overtaken", () -> schedule.plan(table, id, seen, today(), "x"));
    refused("project.overtaken", () -> work.showBudget(table, id, seen, Audience.TEAM));
  }

  @Test
  void addsABudgetUpAndShowsItToWhomItIsFor() {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    UUID key = UUID.randomUUID();
    budgets.add(table, id, cost("Terre", "0.10", "0.30"), key);
    budgets.add(table, id, cost("Terre", "0.10", "0.30"), key);
    budgets.add(table, id, cost("Graines", "0.20", "0"), UUID.randomUUID());
    budgets.add(
        table,
        id,
        new LinePlan(
            BudgetLine.Kind.FUNDING, "Subvention", "La ville", new BigDecimal("0.25"), null),
        UUID.randomUUID());

    scene.asVisitor();
    Totals totals = Totals.of(budgets.of(facts(table), project));
    assertThat(totals.planned()).isEqualTo(new BigDecimal("0.30"));
    assertThat(totals.remaining()).isEqualTo(new BigDecimal("0.00"));
    assertThat(totals.missing()).isEqualTo(new BigDecimal("0.05"));

    scene.as(lead, OrganisationRole.FACILITATOR);
    work.showBudget(table, id, version(table, id), Audience.TEAM);
    Project kept = projects.find(facts(table), id).orElseThrow();
    assertThat(budgets.of(facts(table), kept)).hasSize(3);
    scene.asVisitor();
    assertThat(budgets.of(facts(table), kept)).isEmpty();
  }

  @Test
  void tellsThoseWhoStartedItWhatIsToldToThem() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID said = statements.tell(table, Scene.told("Un banc"), UUID.randomUUID()).getId();
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.publish(table, said);
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    Project project = project(table, theme, Audience.SPACE);
    UUID id = project.getId();

    ProjectEntry draft =
        journals.tell(
            table, id, new Telling(today(), "Entre nous", Audience.TEAM), UUID.randomUUID());
    scene.as(speaker, OrganisationRole.RESIDENT);
    assertThat(kinds()).doesNotContain(NewsKind.JOURNAL_TOLD);
    assertThat(journals.of(facts(table), project, 0, 9)).isEmpty();
    assertThat(journals.count(facts(table), project)).isZero();

    scene.as(lead, OrganisationRole.FACILITATOR);
    journals.rewrite(
        table,
        id,
        draft.getId(),
        draft.getVersion(),
        new Telling(today(), "Le banc est posé", Audience.SPACE));
    journals.tell(table, id, telling("Et repeint"), UUID.randomUUID());

    scene.as(speaker, OrganisationRole.RESIDENT);
    assertThat(kinds()).filteredOn(NewsKind.JOURNAL_TOLD::equals).hasSize(1);
    assertThat(journals.of(facts(table), project, 0, 9))
        .extracting(ProjectEntry::getWords)
        .containsExactly("Et repeint", "Le banc est posé");
  }

  @Test
  void tellsNothingWiderThanTheProject() {
    UUID table = table(Visibility.PUBLIC);
    Project hidden = project(table, Audience.TEAM);

    refused(
        "projectjournal.audience.wider",
        () -> journals.tell(table, hidden.getId(), telling("x"), UUID.randomUUID()));
    journals.tell(
        table, hidden.getId(), new Telling(today(), "x", Audience.TEAM), UUID.randomUUID());
    assertThat(journals.of(facts(table), hidden, 0, 9)).hasSize(1);
  }

  @Test
  void showsAPhotoToNoMorePeopleThanReadTheStory() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    Photo photo =
        new Photo(
            Upload.of("banc.png", png()),
            new Pictures.Words("Un banc bleu", "", "Ada", ""),
            UUID.randomUUID());
    UUID entry =
        journals
            .tell(
                table,
                id,
                new Telling(today(), "Posé.", Audience.TEAM),
                Optional.of(photo),
                UUID.randomUUID())
            .getId();
    UUID picture = entry(table, project, entry).getPictures().get(0);
    assertThat(state(picture)).isEqualTo(ShownPicture.State.SHOWN);
    scene.asVisitor();
    assertThat(state(picture)).as("of the team's story").isEqualTo(ShownPicture.State.KEPT);

    scene.as(lead, OrganisationRole.FACILITATOR);
    journals.rewrite(table, id, entry, entry(table, project, entry).getVersion(), telling("Posé."));
    scene.asVisitor();
    assertThat(state(picture)).as("shown with its story").isEqualTo(ShownPicture.State.SHOWN);

    scene.as(lead, OrganisationRole.FACILITATOR);
    Project now = projects.find(facts(table), id).orElseThrow();
    work.describe(
        table,
        id,
        now.getVersion(),
        new ProjectDescription("Projet", "", "", Audience.TEAM, today().minusDays(10)),
        now.getThemes());
    scene.asVisitor();
    assertThat(state(picture)).as("of the team's project").isEqualTo(ShownPicture.State.KEPT);

    scene.as(lead, OrganisationRole.FACILITATOR);
    journals.remove(table, id, entry);
    assertThat(state(picture)).isEqualTo(ShownPicture.State.GONE);
  }

  @Test
  void leavesAHiddenPhotoHiddenWhenItsStoryIsMended() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    UUID entry =
        journals
            .tell(table, id, telling("Psoé."), Optional.of(photo("Un")), UUID.randomUUID())
            .getId();
    journals.rewrite(
        table,
        id,
        entry,
        entry(table, project, entry).getVersion(),
        telling("Psoé."),
        Optional.of(photo("Deux")));
    List<UUID> both = entry(table, project, entry).getPictures();
    assertThat(both).extracting(one -> pictures.find(one).alt()).containsExactly("Un", "Deux");
    UUID hidden = both.get(0);
    hide(table, hidden);

    journals.rewrite(table, id, entry, entry(table, project, entry).getVersion(), telling("Posé."));

    scene.asVisitor();
    assertThat(state(hidden)).isEqualTo(ShownPicture.State.KEPT);
    assertThat(state(both.get(1))).isEqualTo(ShownPicture.State.SHOWN);
    scene.as(lead, OrganisationRole.FACILITATOR);
  }

  @Test
  void takesAPhotoAwayAndKeepsWhatWasTypedOrNeither() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    UUID id = project.getId();
    UUID entry =
        journals.tell(table, id, telling("Un"), Optional.of(photo("1")), UUID.randomUUID()).getId();
    for (int number = 2; number <= 8; number++) {
      journals.rewrite(
          table,
          id,
          entry,
          entry(table, project, entry).getVersion(),
          telling("Un"),
          Optional.of(photo("" + number)));
    }
    ProjectEntry full = entry(table, project, entry);
    UUID first = full.getPictures().get(0);
    int seen = full.getVersion();
    Telling tomorrow = new Telling(today().plusDays(2), "Deux", Audience.SPACE);
    refused(
        "date.future",
        () -> journals.rewriteWithout(first, table, id, entry, seen, tomorrow, Optional.empty()));
    refused(
        "projectjournal.overtaken",
        () ->
            journals.rewriteWithout(
                first, table, id, entry, seen - 1, telling("Deux"), Optional.empty()));
    assertThat(entry(table, project, entry).getPictures()).hasSize(8).contains(first);
    assertThat(documents.find(facts(table), first)).isPresent();

    journals.rewriteWithout(
        first, table, id, entry, seen, telling("Deux"), Optional.of(photo("9")));

    ProjectEntry now = entry(table, project, entry);
    assertThat(now.getWords()).isEqualTo("Deux");
    assertThat(now.getPictures())
        .as("there is room for another")
        .extracting(one -> pictures.find(one).alt())
        .containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(documents.find(facts(table), first)).isEmpty();
  }

  private void hide(UUID table, UUID picture) {
    Document now = documents.find(facts(table), picture).orElseThrow().document();
    documentWork.describe(
        table,
        picture,
        now.getVersion(),
        new DocumentDescription(
            now.getTitle(),
            now.getCaption(),
            now.getAuthor(),
            now.getLicence(),
            now.getAlt(),
            now.getLink(),
            now.getWords(),
            Audience.TEAM,
            now.isShown()));
  }

  private static Photo photo(String alt) throws IOException {
    return new Photo(
        Upload.of("banc.png", png()), new Pictures.Words(alt, "", "", ""), UUID.randomUUID());
  }

  @Test
  void leadsToNoPageThatIsNotThere() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID id = project(table, Audience.SPACE).getId();
    tasks.add(table, id, given("Mesurer", lead), UUID.randomUUID());
    assertThat(paths.page(tasks.mine().get(0).space(), id)).isPresent();

    settings.removeTool(table, "threads");

    assertThat(paths.page(tasks.mine().get(0).space(), id)).isEmpty();
  }

  @Test
  void takesNoPhotoWithoutWordsForIt() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, Audience.SPACE);
    Photo mute =
        new Photo(
            Upload.of("banc.png", png()), new Pictures.Words(" ", "", "", ""), UUID.randomUUID());

    refused(
        "document.alt.needed",
        () ->
            journals.tell(
                table, project.getId(), telling("x"), Optional.of(mute), UUID.randomUUID()));

    assertThat(journals.count(facts(table), project)).as("nothing half told").isZero();
  }

  private ShownPicture.State state(UUID picture) {
    return pictures.find(picture).state();
  }

  private ProjectEntry entry(UUID table, Project project, UUID id) {
    return journals.of(facts(table), project, 0, 9).stream()
        .filter(one -> one.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /** As a plugin opens what won a vote. */
  @Test
  void opensAProjectThatAnswersNoTheme() {
    UUID table = table(Visibility.PUBLIC);
    UUID key = UUID.randomUUID();
    ProjectDescription winner =
        new ProjectDescription("Un préau", "", "", Audience.SPACE, today().minusDays(3));

    Project project = work.openAlone(table, winner, key);

    assertThat(work.openAlone(table, winner, key).getId()).isEqualTo(project.getId());
    work.move(table, project.getId(), Project.State.UNDERWAY, null, "");
    work.describe(table, project.getId(), version(table, project.getId()), winner, List.of());
    scene.asVisitor();
    assertThat(threads.find(facts(table), project.getId())).isPresent();
    assertThat(threads.list(facts(table), Threads.Which.ALL, 0, 9).threads()).hasSize(1);
  }

  private UUID member(UUID table) {
    UUID member = scene.somebody();
    scene.join(table, scene.emailOf(member), "member");
    return member;
  }

  private UUID table(Visibility visibility) {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), visibility);
  }

  private Project project(UUID table, Audience audience) {
    return project(
        table, grouping.create(table, ThemeDescription.named("Thème " + Scene.tag())), audience);
  }

  private Project project(UUID table, Theme theme, Audience audience) {
    return work.open(
        table,
        new ProjectDescription("Projet", "", "", audience, today().minusDays(10)),
        List.of(theme.getId()),
        UUID.randomUUID());
  }

  private int version(UUID table, UUID project) {
    return projects.find(facts(table), project).map(Project::getVersion).orElseThrow();
  }

  private static TaskPlan given(String what, UUID person) {
    return new TaskPlan(what, null, person, "", null);
  }

  private static LinePlan cost(String label, String planned, String spent) {
    return new LinePlan(
        BudgetLine.Kind.COST, label, "", new BigDecimal(planned), new BigDecimal(spent));
  }

  private Telling telling(String words) {
    return new Telling(today(), words, Audience.SPACE);
  }

  private List<NewsKind> kinds() {
    return news.latest().stream().map(item -> item.event().getKind()).toList();
  }

  private LocalDate today() {
    return organisations.today();
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }

  private static void denied(Runnable deed) {
    assertThatThrownBy(deed::run).isInstanceOf(AccessDenied.class);
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
