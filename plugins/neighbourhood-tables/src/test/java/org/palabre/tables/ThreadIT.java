package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Commitments;
import org.palabre.commitment.Desk;
import org.palabre.commitment.Desk.Group;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.project.OutcomeVoice.Verdict;
import org.palabre.project.Outcomes;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Publication;
import org.palabre.statement.Statements;
import org.palabre.testkit.PluginDeployment;
import org.palabre.theme.Grouping;
import org.palabre.theme.Picked;
import org.palabre.theme.Sieve;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;
import org.palabre.theme.Themes;

/** The thread of speech: statements → themes → project → commitments → answers → what changed. */
@ExtendWith(ArquillianExtension.class)
class ThreadIT {

  /** Where the sample organisation is: late in the evening it is tomorrow there. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  /** For forms that are sent once: a key counts within its space, and each test has its own. */
  private static final UUID KEY = UUID.randomUUID();

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Statements statements;
  @Inject private Themes themes;
  @Inject private Grouping grouping;
  @Inject private Projects projects;
  @Inject private ProjectWork projectWork;
  @Inject private Outcomes outcomes;
  @Inject private Commitments commitments;
  @Inject private CommitmentWork commitmentWork;
  @Inject private Desk desk;
  @Inject private Bodies bodies;
  @Inject private Publication publication;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ThreadIT.class);
  }

  @Test
  void groupsFiveHundredStatementsInOneAction() {
    UUID table = table(Visibility.PUBLIC);
    IntStream.range(0, 500).forEach(i -> said(table, "Il fait noir, lampadaire " + i));
    said(table, "Le parc est beau");
    Theme theme = grouping.create(table, ThemeDescription.named("Lumière"));

    int added = grouping.add(table, theme.getId(), Picked.all(new Sieve("LAMPADAIRE", null, true)));

    assertThat(added).isEqualTo(500);
    assertThat(count(theme)).isEqualTo(500);
    assertThat(themes.count(facts(table), new Sieve("", null, true))).isEqualTo(1);
    assertThat(grouping.add(table, theme.getId(), Picked.all(Sieve.everything()))).isEqualTo(1);
  }

  @Test
  void takesWhatLooksLikeAPatternForText() {
    UUID table = table(Visibility.PUBLIC);
    said(table, "100 % d’accord");
    said(table, "pas d’accord");

    assertThat(themes.count(facts(table), new Sieve("%", null, false))).isEqualTo(1);
    assertThat(themes.count(facts(table), new Sieve("' OR 1=1 --", null, false))).isZero();
  }

  @Test
  void splitsAndMergesThemes() {
    UUID table = table(Visibility.PUBLIC);
    UUID bench = said(table, "Un banc, s’il vous plaît");
    UUID lamp = said(table, "Une lampe, s’il vous plaît");
    Theme all = theme(table, "Équipement", bench, lamp);
    Theme lamps = grouping.create(table, ThemeDescription.named("Lumière"));

    grouping.move(table, all.getId(), lamps.getId(), Picked.these(List.of(lamp)));
    assertThat(themes.ofStatement(facts(table), lamp))
        .extracting(Theme::getName)
        .containsExactly("Lumière");
    Project project = project(table, lamps);

    grouping.merge(table, lamps.getId(), all.getId());

    assertThat(count(all)).isEqualTo(2);
    assertThat(themes.of(facts(table))).extracting(Theme::getId).containsExactly(all.getId());
    assertThat(themes.find(facts(table), lamps.getId())).map(Theme::getId).contains(all.getId());
    assertThat(projects.find(facts(table), project.getId()).orElseThrow().getThemes())
        .containsExactly(all.getId());
    refused("theme.merged", () -> grouping.merge(table, lamps.getId(), all.getId()));
    refused("theme.merge.same", () -> grouping.merge(table, all.getId(), all.getId()));
  }

  @Test
  void mergesOnceWhenTwoFacilitatorsDoIt() throws Exception {
    UUID table = table(Visibility.PUBLIC);
    UUID lead = actor.person();
    Theme one = theme(table, "Un", said(table, "un"));
    Theme two = theme(table, "Deux", said(table, "deux"));
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<String>> ends = new ArrayList<>();
    for (List<Theme> way : List.of(List.of(one, two), List.of(two, one))) {
      ends.add(pool.submit(merging(lead, table, way, start)));
    }

    List<String> said = List.of(ends.get(0).get(), ends.get(1).get());
    pool.shutdown();

    assertThat(said).containsExactlyInAnyOrder("merged", "theme.merged");
    assertThat(themes.of(facts(table))).hasSize(1);
    assertThat(count(themes.of(facts(table)).get(0))).isEqualTo(2);
  }

  private Callable<String> merging(UUID lead, UUID table, List<Theme> way, CyclicBarrier start) {
    return () ->
        scene.elsewhere(
            () -> {
              scene.as(lead, OrganisationRole.FACILITATOR);
              start.await();
              try {
                grouping.merge(table, way.get(0).getId(), way.get(1).getId());
                return "merged";
              } catch (Refusal refusal) {
                return refusal.key();
              }
            });
  }

  @Test
  void refusesNamesTakenAndChangesOvertaken() {
    UUID table = table(Visibility.PUBLIC);
    Theme theme = grouping.create(table, ThemeDescription.named("Bancs"));
    refused("theme.name.taken", () -> grouping.create(table, ThemeDescription.named("bancs")));
    grouping.describe(table, theme.getId(), theme.getVersion(), ThemeDescription.named("Sièges"));

    refused(
        "theme.overtaken",
        () -> grouping.describe(table, theme.getId(), 1, ThemeDescription.named("Assises")));
    refused("input.blank", () -> ThemeDescription.named("  "));
    refused("group.nothing", () -> grouping.add(table, theme.getId(), Picked.these(List.of())));
  }

  @Test
  void takesNoStatementOfAnotherTable() {
    UUID other = table(Visibility.PUBLIC);
    UUID elsewhere = said(other, "Ailleurs");
    UUID table = scene.table(actor.person(), Visibility.PUBLIC);
    Theme theme = grouping.create(table, ThemeDescription.named("Ici"));

    refused(
        "group.nothing",
        () -> grouping.add(table, theme.getId(), Picked.these(List.of(elsewhere))));
    refused(
        "theme.gone", () -> grouping.add(other, theme.getId(), Picked.these(List.of(elsewhere))));
  }

  @Test
  void letsOnlyTheLeadGroupAndAsk() {
    UUID table = table(Visibility.PUBLIC);
    Theme theme = theme(table, "Bancs", said(table, "Un banc"));
    Project project = project(table, theme);
    UUID passer = scene.somebody();
    for (OrganisationRole role : OrganisationRole.values()) {
      scene.as(passer, role);
      assertThatThrownBy(() -> grouping.create(table, ThemeDescription.named("x")))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> grouping.merge(table, theme.getId(), theme.getId()))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> themes.count(facts(table), Sieve.everything()))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> project(table, theme)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () -> projectWork.move(table, project.getId(), Project.State.DONE, null, ""))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () -> commitmentWork.request(table, project.getId(), null, asked("x"), KEY))
          .isInstanceOf(AccessDenied.class);
      assertThat(themes.of(facts(table))).hasSize(1);
    }
  }

  @Test
  void showsTeamItemsToTheTeamAndCountsThemForOthers() {
    UUID table = table(Visibility.PUBLIC);
    Theme open = theme(table, "Bancs", said(table, "Un banc"));
    grouping.create(table, new ThemeDescription("Entre nous", "", null, Audience.TEAM));
    Project hidden =
        projectWork.open(
            table,
            new ProjectDescription("Discret", "", "", Audience.TEAM, null),
            List.of(open.getId()),
            KEY);
    assertThat(themes.of(facts(table))).hasSize(2);

    scene.asVisitor();

    assertThat(themes.of(facts(table))).extracting(Theme::getName).containsExactly("Bancs");
    assertThat(projects.find(facts(table), hidden.getId())).isEmpty();
    assertThat(projects.ofThemes(facts(table), Set.of(open.getId()))).isEmpty();
    assertThat(projects.countHidden(facts(table), Set.of(open.getId()))).isEqualTo(1);
  }

  @Test
  void followsARequestToItsEnd() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, theme(table, "Bancs", said(table, "Un banc")));
    Commitment asked =
        commitmentWork.request(table, project.getId(), null, asked("Poser un banc."), KEY);
    LocalDate soon = TODAY.plusDays(20);

    UUID key = UUID.randomUUID();
    Reply promise = new Reply("", TODAY, Commitment.State.PROMISED, soon);
    commitmentWork.record(table, asked.getId(), promise, key);
    commitmentWork.record(table, asked.getId(), promise, key);

    Commitment promised = commitments.find(facts(table), asked.getId()).orElseThrow();
    assertThat(promised.getState()).isEqualTo(Commitment.State.PROMISED);
    assertThat(promised.isLate(TODAY)).isFalse();
    assertThat(promised.isLate(soon)).isFalse();
    assertThat(promised.isLate(soon.plusDays(1))).isTrue();
    assertThat(commitments.answers(List.of(promised)).get(asked.getId())).hasSize(1);

    commitmentWork.record(
        table,
        asked.getId(),
        new Reply("Posé.", TODAY, Commitment.State.KEPT, null),
        UUID.randomUUID());
    assertThat(
            commitments.find(facts(table), asked.getId()).orElseThrow().isLate(soon.plusYears(1)))
        .isFalse();
    refused(
        "answer.kept",
        () ->
            commitmentWork.record(
                table,
                asked.getId(),
                new Reply("", TODAY, Commitment.State.PROMISED, soon),
                UUID.randomUUID()));
  }

  @Test
  void refusesDatesThatCannotBe() {
    UUID table = table(Visibility.PUBLIC);
    Project project = project(table, theme(table, "Bancs", said(table, "Un banc")));
    Commitment asked =
        commitmentWork.request(table, project.getId(), null, asked("Poser un banc."), KEY);
    Addressee city = new Addressee(null, null, "La ville");

    refused(
        "date.tooEarly",
        () -> new Request("x", city, LocalDate.of(1850, 1, 1), null, Audience.SPACE));
    refused(
        "date.tooLate",
        () ->
            commitmentWork.request(
                table,
                project.getId(),
                null,
                new Request("x", city, TODAY, TODAY.plusYears(21), Audience.SPACE),
                UUID.randomUUID()));
    refused(
        "date.tooLate",
        () ->
            commitmentWork.record(
                table,
                asked.getId(),
                new Reply("", TODAY, Commitment.State.PROMISED, TODAY.plusYears(21)),
                UUID.randomUUID()));
    refused(
        "date.tooLate",
        () ->
            projectWork.addStep(
                table, project.getId(), "x", TODAY.plusYears(21), UUID.randomUUID()));
    refused(
        "commitment.due.beforeRequest",
        () -> new Request("x", city, TODAY, TODAY.minusDays(1), Audience.SPACE));
    refused(
        "date.future",
        () ->
            commitmentWork.request(
                table,
                project.getId(),
                null,
                new Request("x", city, TODAY.plusDays(400), null, Audience.SPACE),
                KEY));
    refused(
        "answer.beforeRequest",
        () ->
            commitmentWork.record(
                table,
                asked.getId(),
                new Reply("", TODAY.minusDays(11), Commitment.State.PROMISED, TODAY),
                UUID.randomUUID()));
    refused(
        "answer.due.beforeAnswer",
        () -> new Reply("", TODAY, Commitment.State.PROMISED, TODAY.minusDays(1)));
    refused("answer.due.needed", () -> new Reply("", TODAY, Commitment.State.PROMISED, null));
    refused("answer.reason.needed", () -> new Reply(" ", TODAY, Commitment.State.REFUSED, null));
  }

  @Test
  void showsADepartmentTheDisclosedItemsOfAPrivateTableAndNothingElse() {
    UUID agent = agent();
    UUID voirie = body("Voirie");
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    bodies.welcome(voirie, scene.emailOf(agent));
    UUID table = table(Visibility.PRIVATE);
    UUID lead = actor.person();
    UUID shown = said(table, "Le trottoir est cassé");
    UUID kept = said(table, "Mon voisin est malade");
    Project project = project(table, theme(table, "Trottoirs", shown, kept));
    Request request =
        new Request(
            "Réparer le trottoir.",
            new Addressee(voirie, null, "Voirie"),
            TODAY,
            null,
            Audience.SPACE);
    Commitment asked = commitmentWork.request(table, project.getId(), null, request, KEY);

    scene.as(agent, OrganisationRole.DEPARTMENT_AGENT);
    assertThat(desk.owed(Group.WAITING, TODAY, 0, 10)).isEmpty();
    assertThat(desk.countSome()).isZero();
    assertThat(desk.find(asked.getId())).isEmpty();

    scene.as(lead, OrganisationRole.FACILITATOR);
    commitmentWork.disclose(table, asked.getId(), List.of(shown));
    assertThat(commitments.disclosures(facts(table), asked)).hasSize(2);

    scene.as(agent, OrganisationRole.DEPARTMENT_AGENT);
    assertThat(desk.owed(Group.WAITING, TODAY, 0, 10))
        .extracting(Commitment::getId)
        .containsExactly(asked.getId());
    assertThat(desk.countSome()).isEqualTo(1);
    Commitment mine = desk.find(asked.getId()).orElseThrow();
    assertThat(desk.statements(mine)).extracting(s -> s.getId()).containsExactly(shown);
    assertThatThrownBy(() -> themes.of(facts(table))).isInstanceOf(AccessDenied.class);
    desk.answer(
        asked.getId(),
        0,
        new Reply("Lundi.", TODAY, Commitment.State.PROMISED, TODAY.plusDays(3)),
        UUID.randomUUID());

    scene.as(scene.somebody(), OrganisationRole.DEPARTMENT_AGENT);
    assertThat(desk.find(asked.getId())).isEmpty();
    assertThatThrownBy(
            () ->
                desk.answer(
                    asked.getId(),
                    0,
                    new Reply("Non.", TODAY, Commitment.State.REFUSED, null),
                    UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
    scene.as(agent, OrganisationRole.RESIDENT);
    assertThatThrownBy(() -> desk.owed(Group.WAITING, TODAY, 0, 10))
        .isInstanceOf(AccessDenied.class);

    scene.as(lead, OrganisationRole.FACILITATOR);
    commitmentWork.takeBack(table, asked.getId());
    assertThat(commitments.find(facts(table), asked.getId()).orElseThrow().getState())
        .isEqualTo(Commitment.State.PROMISED);
    scene.as(agent, OrganisationRole.DEPARTMENT_AGENT);
    assertThat(desk.find(asked.getId())).isEmpty();
  }

  @Test
  void asksThoseWhoSpokeWhatChanged() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID words = statements.tell(table, Scene.told("Un banc"), UUID.randomUUID()).getId();
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.publish(table, words);
    Project project = project(table, theme(table, "Bancs", words));
    refused("project.ask.notDone", () -> projectWork.askSpeakers(table, project.getId()));
    projectWork.move(table, project.getId(), Project.State.DONE, TODAY, "Deux bancs.");
    projectWork.askSpeakers(table, project.getId());
    Project asked = projects.find(facts(table), project.getId()).orElseThrow();

    scene.as(speaker, OrganisationRole.RESIDENT);
    outcomes.tell(facts(table), asked, Verdict.BETTER, "On s’y assoit.");
    outcomes.tell(facts(table), asked, Verdict.SAME, "Il est loin.");

    assertThat(outcomes.verdicts(asked)).containsOnlyKeys(Verdict.SAME);
    assertThat(outcomes.published(asked, 10)).isEmpty();
    scene.as(lead, OrganisationRole.FACILITATOR);
    outcomes.decide(table, outcomes.waiting(facts(table), asked).get(0).getId(), true);
    assertThat(outcomes.published(asked, 10))
        .extracting(v -> v.getWords())
        .containsExactly("Il est loin.");
    scene.as(scene.somebody(), OrganisationRole.RESIDENT);
    assertThatThrownBy(() -> outcomes.tell(facts(table), asked, Verdict.WORSE, ""))
        .isInstanceOf(AccessDenied.class);
  }

  private UUID table(Visibility visibility) {
    return scene.table(scene.somebody(OrganisationRole.FACILITATOR), visibility);
  }

  private UUID said(UUID table, String words) {
    return statements.takeDown(table, Scene.told(words), UUID.randomUUID()).getId();
  }

  private Theme theme(UUID table, String name, UUID... said) {
    return grouping.create(table, ThemeDescription.named(name), Picked.these(List.of(said)));
  }

  private Project project(UUID table, Theme theme) {
    return projectWork.open(
        table,
        new ProjectDescription("Projet", "", "", Audience.SPACE, TODAY.minusDays(10)),
        List.of(theme.getId()),
        UUID.randomUUID());
  }

  private static Request asked(String what) {
    return new Request(
        what, new Addressee(null, null, "Le bailleur"), TODAY.minusDays(10), null, Audience.SPACE);
  }

  private UUID agent() {
    return scene.somebody(OrganisationRole.DEPARTMENT_AGENT);
  }

  private UUID body(String name) {
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    return bodies.create(name + " " + Scene.tag(), Body.Kind.DEPARTMENT, null).getId();
  }

  private long count(Theme theme) {
    return themes.counts(List.of(theme.getId())).getOrDefault(theme.getId(), 0L);
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }

  private static void refused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
