package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.notification.Followers;
import org.palabre.notification.News;
import org.palabre.notification.NewsChoices;
import org.palabre.notification.NewsKind;
import org.palabre.notification.Rhythm;
import org.palabre.notification.Rounds;
import org.palabre.people.EmailAddress;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.space.SpaceMembers;
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

/** Whoever spoke or follows is told at each step, once, of what they may read. */
@ExtendWith(ArquillianExtension.class)
class NewsIT {

  @Inject private Scene scene;
  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private SpaceMembers members;
  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private Grouping grouping;
  @Inject private ProjectWork projects;
  @Inject private Projects all;
  @Inject private Schedule schedule;
  @Inject private CommitmentWork commitments;
  @Inject private News news;
  @Inject private NewsChoices choices;
  @Inject private Followers followers;
  @Inject private Rounds rounds;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(NewsIT.class);
  }

  @Test
  void tellsWhoeverSpokeAtEachStepAndNotWhoDidIt() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    Project project = project(table, theme, Audience.SPACE);
    ask(table, project, Audience.SPACE);

    scene.as(speaker, OrganisationRole.RESIDENT);

    assertThat(kinds())
        .containsExactlyInAnyOrder(
            NewsKind.SAID_PUBLISHED, NewsKind.GROUPED, NewsKind.PROJECT_OPENED, NewsKind.REQUESTED);
    assertThat(news.countUnread()).isEqualTo(4);
    news.read(Instant.now());
    assertThat(news.countUnread()).isZero();
    scene.as(lead, OrganisationRole.RESIDENT);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void tellsNothingOfWhatOnlyTheTeamReads() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme hidden =
        grouping.create(
            table,
            new ThemeDescription("Entre nous", "", null, Audience.TEAM),
            Picked.these(List.of(said)));
    Project project = project(table, hidden, Audience.TEAM);
    ask(table, project, Audience.SPACE);
    commitments.request(table, null, hidden.getId(), request(Audience.SPACE), UUID.randomUUID());

    scene.as(speaker, OrganisationRole.RESIDENT);

    assertThat(kinds()).containsExactly(NewsKind.SAID_PUBLISHED);
  }

  @Test
  void asksForRightsAgainWhenItIsRead() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.MEMBERS);
    UUID speaker = scene.somebody();
    scene.join(table, scene.emailOf(speaker), "member");
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    scene.as(speaker, OrganisationRole.RESIDENT);
    assertThat(kinds()).contains(NewsKind.GROUPED);
    long before = news.countUnread();
    scene.as(lead, OrganisationRole.FACILITATOR);
    members.remove(table, speaker);

    scene.as(speaker, OrganisationRole.RESIDENT);

    assertThat(kinds()).doesNotContain(NewsKind.GROUPED);
    assertThat(news.countUnread())
        .as("new and readable")
        .isLessThan(before)
        .isEqualTo(kinds().size());
  }

  @Test
  void saysManyThingsOfOneKindOnceAnHour() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    Project project = project(table, theme, Audience.SPACE);
    for (int i = 0; i < 5; i++) {
      projects.addStep(table, project.getId(), "Étape " + i, null, UUID.randomUUID());
    }
    stepsOf(project).forEach(step -> projects.tickStep(table, project.getId(), step, true));

    scene.as(speaker, OrganisationRole.RESIDENT);

    assertThat(kinds()).filteredOn(kind -> kind == NewsKind.STEP_DONE).hasSize(1);
  }

  @Test
  void tellsOfADayThatDoesNotHold() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    for (Audience readers : List.of(Audience.TEAM, Audience.SPACE)) {
      UUID project = project(table, theme, readers).getId();
      plan(table, project, 10, "");
      assertThat(rescheduled(speaker)).as("said for the first time").isZero();
      scene.as(lead, OrganisationRole.FACILITATOR);
      plan(table, project, 10, "");
      plan(table, project, 40, "Le sol est gelé.");
      assertThat(rescheduled(speaker)).isEqualTo(readers == Audience.SPACE ? 1 : 0);
      scene.as(lead, OrganisationRole.FACILITATOR);
    }
  }

  @Test
  void tellsOfADayOfAStepThatDoesNotHold() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    UUID project = project(table, theme, Audience.SPACE).getId();
    LocalDate day = LocalDate.now().plusDays(10);
    projects.addStep(table, project, "Creuser", day, UUID.randomUUID());
    ProjectStep step = all.steps(all.find(facts(table), project).orElseThrow()).get(0);
    schedule.rewriteStep(table, project, step.getId(), step.getVersion(), "Poser", day, "");
    assertThat(rescheduled(speaker)).as("other words").isZero();
    scene.as(lead, OrganisationRole.FACILITATOR);
    ProjectStep seen = all.steps(all.find(facts(table), project).orElseThrow()).get(0);
    schedule.rewriteStep(table, project, seen.getId(), seen.getVersion(), "Poser", null, "Gel.");
    assertThat(rescheduled(speaker)).isOne();
  }

  private void plan(UUID table, UUID project, int days, String reason) {
    int seen = all.find(facts(table), project).orElseThrow().getVersion();
    schedule.plan(table, project, seen, LocalDate.now().plusDays(days), reason);
  }

  private long rescheduled(UUID speaker) {
    scene.as(speaker, OrganisationRole.RESIDENT);
    return kinds().stream().filter(kind -> kind == NewsKind.PROJECT_RESCHEDULED).count();
  }

  @Test
  void isSilentWhenAskedTo() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme theme =
        grouping.create(table, ThemeDescription.named("Bancs"), Picked.these(List.of(said)));
    UUID muting = scene.somebody();
    UUID other = publishedBy(muting, table, lead, "Un autre banc");
    grouping.add(table, theme.getId(), Picked.these(List.of(other)));
    scene.as(speaker, OrganisationRole.RESIDENT);
    followers.follow(facts(table), theme.getId(), false, "fr");
    scene.as(muting, OrganisationRole.RESIDENT);
    choices.mute(List.of(table));

    scene.as(lead, OrganisationRole.FACILITATOR);
    project(table, theme, Audience.SPACE);

    scene.as(speaker, OrganisationRole.RESIDENT);
    assertThat(kinds()).doesNotContain(NewsKind.PROJECT_OPENED);
    scene.as(muting, OrganisationRole.RESIDENT);
    assertThat(kinds()).doesNotContain(NewsKind.PROJECT_OPENED);
  }

  @Test
  void writesOneMailOnceWhenTwoNodesServe() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    UUID said = publishedBy(speaker, table, lead, "Un banc");
    Theme theme =
        grouping.create(
            table,
            ThemeDescription.named("Bancs\u2028Bcc: x@y.example"),
            Picked.these(List.of(said)));
    project(table, theme, Audience.SPACE);
    String email = scene.emailOf(speaker);
    assertThat(mailsTo(email)).as("not before it is due").isZero();
    due(speaker);

    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    assertThat(nodes.submit(rounds::nextDue).get()).as("found outside any request").isPresent();
    List<Future<?>> served = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      served.add(
          nodes.submit(
              () -> {
                start.await();
                rounds.serve(speaker);
                return null;
              }));
    }
    for (Future<?> one : served) {
      one.get();
    }
    nodes.shutdown();
    rounds.serve(speaker);

    assertThat(mailsTo(email)).isEqualTo(1);
    due(speaker);
    rounds.serve(speaker);
    assertThat(mailsTo(email)).as("nothing new").isEqualTo(1);
  }

  @Test
  void stopsNewsByTheTokenOfAMailAlone() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    publishedBy(speaker, table, lead, "Un banc");
    due(speaker);
    rounds.serve(speaker);
    String email = scene.emailOf(speaker);
    UUID token =
        id(
            "SELECT RIGHT(stop_link, 36) FROM mail_outbox WHERE recipient = ? AND stop_link LIKE 'http%/api/v1/news/stop/%'",
            email);

    scene.asVisitor();
    choices.stop(UUID.randomUUID());
    assertThat(choices.isMailedBy(token)).as("another token stops nobody").isTrue();
    choices.stop(token);

    assertThat(choices.isMailedBy(token)).isFalse();
    publishedBy(speaker, table, lead, "Un autre banc");
    due(speaker);
    assertThat(rounds.nextDue()).isNotEqualTo(Optional.of(speaker));
    assertThat(mailsTo(email)).isEqualTo(1);
  }

  @Test
  void sendsTheBacklogOfSilenceToNobody() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    UUID speaker = scene.somebody();
    scene.as(speaker, OrganisationRole.RESIDENT);
    choices.choose(Rhythm.NEVER, "fr");
    publishedBy(speaker, table, lead, "Un banc");
    scene.as(speaker, OrganisationRole.RESIDENT);
    choices.choose(Rhythm.DAILY, "fr");
    due(speaker);

    rounds.serve(speaker);

    assertThat(mailsTo(scene.emailOf(speaker))).isZero();
    assertThat(news.countUnread()).isEqualTo(1);
  }

  @Test
  void tellsAnAddressOnlyOnceItSaidYes() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    Theme theme = grouping.create(table, ThemeDescription.named("Bancs"));
    String email = Scene.tag() + "@passant.example";
    scene.asVisitor();
    followers.invite(facts(table), theme.getId(), new EmailAddress(email), "fr");
    followers.invite(facts(table), theme.getId(), new EmailAddress(email), "fr");
    assertThat(mailsTo(email)).as("one question").isEqualTo(1);
    scene.as(lead, OrganisationRole.FACILITATOR);
    project(table, theme, Audience.SPACE);
    assertThat(mailsTo(email)).isEqualTo(1);

    UUID token = token(email);
    followers.confirm(token);
    Project second = project(table, theme, Audience.SPACE);
    assertThat(mailsTo(email)).isEqualTo(2);
    ask(table, second, Audience.TEAM);
    assertThat(mailsTo(email)).isEqualTo(2);

    followers.stop(token);
    ask(table, second, Audience.SPACE);
    assertThat(mailsTo(email)).isEqualTo(2);
    assertThat(scene.count("SELECT COUNT(*) FROM follower WHERE email = ?", email)).isZero();
    assertThatThrownBy(() -> followers.confirm(token))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("notify.late");
  }

  @Test
  void mailsNothingOfAThemeThatBecameTheTeams() throws Exception {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.PUBLIC);
    Theme theme = grouping.create(table, ThemeDescription.named("Bancs"));
    String email = Scene.tag() + "@passant.example";
    scene.asVisitor();
    followers.invite(facts(table), theme.getId(), new EmailAddress(email), "fr");
    followers.confirm(token(email));
    scene.as(lead, OrganisationRole.FACILITATOR);
    UUID own = theme.getId();
    commitments.request(table, null, own, request(Audience.SPACE), UUID.randomUUID());
    assertThat(mailsTo(email)).as("the question, and the request").isEqualTo(2);

    grouping.describe(
        table,
        own,
        theme.getVersion(),
        new ThemeDescription("Entre nous", "", null, Audience.TEAM));
    commitments.request(table, null, own, request(Audience.SPACE), UUID.randomUUID());

    assertThat(mailsTo(email)).isEqualTo(2);
  }

  @Test
  void asksNoAddressAboutATableThatIsNotPublic() {
    UUID lead = scene.somebody(OrganisationRole.FACILITATOR);
    UUID table = scene.table(lead, Visibility.MEMBERS);
    Theme theme = grouping.create(table, ThemeDescription.named("Bancs"));

    assertThatThrownBy(
            () ->
                followers.invite(
                    facts(table), theme.getId(), new EmailAddress("a@b.example"), "fr"))
        .isInstanceOf(Refusal.class);
  }

  private UUID publishedBy(UUID speaker, UUID table, UUID lead, String words) {
    scene.as(speaker, OrganisationRole.RESIDENT);
    UUID said = statements.tell(table, Scene.told(words), UUID.randomUUID()).getId();
    scene.as(lead, OrganisationRole.FACILITATOR);
    publication.publish(table, said);
    return said;
  }

  private Project project(UUID table, Theme theme, Audience audience) {
    return projects.open(
        table,
        new ProjectDescription("Projet", "", "", audience, LocalDate.now()),
        List.of(theme.getId()),
        UUID.randomUUID());
  }

  private Commitment ask(UUID table, Project project, Audience audience) {
    return commitments.request(table, project.getId(), null, request(audience), UUID.randomUUID());
  }

  private static Request request(Audience audience) {
    return new Request(
        "Poser un banc.", new Addressee(null, null, "La ville"), LocalDate.now(), null, audience);
  }

  private List<NewsKind> kinds() {
    return news.latest().stream().map(item -> item.event().getKind()).toList();
  }

  private List<UUID> stepsOf(Project project) {
    List<UUID> steps = new ArrayList<>();
    try (var connection = scene.database().getConnection();
        var select =
            connection.prepareStatement("SELECT id FROM project_step WHERE project_id = ?")) {
      select.setObject(1, project.getId());
      try (var row = select.executeQuery()) {
        while (row.next()) {
          steps.add(row.getObject(1, UUID.class));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return steps;
  }

  private void due(UUID person) throws Exception {
    try (var connection = scene.database().getConnection();
        var update =
            connection.prepareStatement(
                "UPDATE news_choice SET next_at = '2020-01-01' WHERE person_id = ?")) {
      update.setObject(1, person);
      update.executeUpdate();
    }
  }

  private UUID token(String email) throws Exception {
    return id("SELECT token FROM follower WHERE email = ?", email);
  }

  private UUID id(String query, String email) throws Exception {
    try (var connection = scene.database().getConnection();
        var select = connection.prepareStatement(query)) {
      select.setString(1, email);
      try (var row = select.executeQuery()) {
        row.next();
        return UUID.fromString(row.getString(1));
      }
    }
  }

  private long mailsTo(String email) throws Exception {
    return scene.count(
        "SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND subject NOT LIKE 'Votre%'",
        email);
  }

  private SpaceFacts facts(UUID table) {
    return spaces.facts(table, actor.get());
  }
}
