package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.budget.CountScene.ballots;
import static org.palabre.project.Project.State.DONE;
import static org.palabre.project.Project.State.UNDERWAY;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.palabre.budget.BudgetScene.Act;
import org.palabre.budget.CountScene.Proposed;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.works.Spending;
import org.palabre.budget.application.works.Works;
import org.palabre.budget.application.works.Works.Followed;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.idea.IdeaOrigin;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.mail.Outbox;
import org.palabre.notification.Followers;
import org.palabre.notification.News;
import org.palabre.organisation.Organisations;
import org.palabre.people.EmailAddress;
import org.palabre.project.Delay;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.Budgets;
import org.palabre.project.budget.LinePlan;
import org.palabre.project.journal.Journals;
import org.palabre.project.journal.ProjectEntry;
import org.palabre.project.journal.Telling;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Channel;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Publication;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.statement.Told.Speaker;
import org.palabre.testkit.PluginDeployment;
import org.palabre.web.address.Directory;

/** Winners become projects of the platform once, and everybody follows their days and money. */
@ExtendWith(ArquillianExtension.class)
class WorksIT {

  @Inject private BudgetScene scene;
  @Inject private CountScene votes;
  @Inject private Counting counting;
  @Inject private Corrections corrections;
  @Inject private Works works;
  @Inject private ProjectRepository winners;
  @Inject private Projects projects;
  @Inject private Schedule schedule;
  @Inject private Budgets budgets;
  @Inject private Organisations organisations;
  @Inject private Spaces spaces;
  @Inject private Journals journals;
  @Inject private Directory directory;
  @Inject private CurrentActor actor;
  @Inject private ProjectWork moves;
  @Inject private CommitmentWork commitments;
  @Inject private Statements statements;
  @Inject private Publication publication;
  @Inject private IdeaRepository ideas;
  @Inject private Followers followers;
  @Inject private News news;
  @Inject private Outbox outbox;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private UUID officer;
  private UUID second;
  private UUID space;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(WorksIT.class);
  }

  @BeforeEach
  void countAVote() throws Exception {
    officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    String mail = BudgetScene.tag() + "@essai.example";
    second = scene.somebody(mail);
    Edition edition =
        votes.voted(
            officer,
            Scope.CITY,
            "100000",
            List.of(),
            Map.of(),
            List.of(
                new Proposed("Halle", "60000", ""),
                new Proposed("Mare", "30000.50", ""),
                new Proposed("Tour", "90000", "")));
    space = edition.getSpaceId();
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    votes.unseal(edition, ballots(4, ":1=1,2=1", 1, ":3=1"));
    counting.count(space);
  }

  @Test
  void opensOneProjectForEachWinnerHoweverOftenOnePresses() {
    counting.publish(space);
    assertThat(works.begin(space, Locale.FRENCH)).isEqualTo(2);
    assertThat(works.begin(space, Locale.FRENCH)).isZero();
    scene.asVisitor();
    assertThat(projects.of(facts())).extracting(Project::getName).containsOnly("Halle", "Mare");
    assertThat(projects.of(facts())).hasSize(2);
    assertThat(works.of(facts()))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.money().orElseThrow().planned()).isEqualTo(cost(one)));
  }

  @Test
  void addsUpWhatIsSpentAndKeepsTheDaysThatDidNotHold() {
    counting.publish(space);
    works.begin(space, Locale.FRENCH);
    UUID work = only("Mare").work().orElseThrow().getId();
    budgets.add(
        space,
        work,
        new LinePlan(
            BudgetLine.Kind.COST, "Plantes", "", BigDecimal.ZERO, new BigDecimal("1200.10")),
        UUID.randomUUID());
    budgets.add(
        space,
        work,
        new LinePlan(BudgetLine.Kind.COST, "Bassin", "", BigDecimal.ZERO, new BigDecimal("0.20")),
        UUID.randomUUID());
    plan(work, 10, "");
    plan(work, 40, "Le sol est gelé.");
    scene.asVisitor();
    Followed mare = only("Mare");
    assertThat(mare.money().orElseThrow().spent()).isEqualByComparingTo("1200.30");
    assertThat(mare.money().orElseThrow().planned()).isEqualByComparingTo("30000.50");
    assertThat(mare.delays()).extracting(Delay::getReason).containsExactly("Le sol est gelé.");
  }

  @Test
  void isToldWithItsTasksAndStepsOnThePlatformsPages() {
    counting.publish(space);
    works.begin(space, Locale.FRENCH);
    UUID work = only("Mare").work().orElseThrow().getId();
    String edition = "/budget/" + spaces.find(space).orElseThrow().getSlug();
    for (String page : List.of("day", "tasks", "budget", "project-journal")) {
      assertThat(directory.find(edition + "/projects/" + page))
          .as(page)
          .hasValueSatisfying(
              found ->
                  assertThat(getClass().getResource("/META-INF/resources" + found.viewId()))
                      .isNotNull());
    }
    assertThat(directory.find(edition + "/threads/project")).isPresent();
    journal(work, Audience.SPACE);
    scene.asVisitor();
    assertThat(journals.of(facts(), only("Mare").work().orElseThrow(), 0, 9))
        .extracting(ProjectEntry::getWords)
        .containsExactly("Le bassin est creusé.");
    assertThat(directory.find(edition + "/threads/" + work)).isPresent();
  }

  @Test
  void leavesOutAWinnerWithdrawnBefore() {
    counting.publish(space);
    withdraw("Halle");
    assertThat(works.begin(space, Locale.FRENCH)).isEqualTo(1);
    assertThat(works.of(facts()))
        .extracting(one -> one.winner().getTitle())
        .containsExactly("Mare");
  }

  @Test
  void goesOnTellingOfAWinnerWithdrawnAfterwards() {
    counting.publish(space);
    works.begin(space, Locale.FRENCH);
    withdraw("Halle");
    assertThat(only("Halle").work()).isPresent();
    assertThat(only("Halle").winner().getState()).isEqualTo(ProjectState.WITHDRAWN);
  }

  @Test
  void waitsForTheResultsToBePublic() {
    assertThatThrownBy(() -> works.begin(space, Locale.FRENCH))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("budget.works.early"));
    assertThat(works.of(facts())).isEmpty();
    assertThat(works.waiting(space)).isEmpty();
  }

  @Test
  void isBegunByThoseWhoRunTheEdition() {
    counting.publish(space);
    scene.as(scene.somebody());
    assertThatThrownBy(() -> works.begin(space, Locale.FRENCH)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> works.waiting(space)).isInstanceOf(AccessDenied.class);
    scene.as(scene.somebody(OrganisationRole.ADMINISTRATOR), OrganisationRole.ADMINISTRATOR);
    assertThatThrownBy(() -> works.begin(space, Locale.FRENCH)).isInstanceOf(AccessDenied.class);
    scene.asVisitor();
    assertThatThrownBy(() -> works.begin(space, Locale.FRENCH)).isInstanceOf(AccessDenied.class);
    assertThat(projects.of(facts())).isEmpty();
  }

  @Test
  void saysHowFarAWinnerIsWhereNewsOfItLead() {
    counting.publish(space);
    assertThat(works.of(facts(), winner("Mare"))).isEmpty();
    works.begin(space, Locale.FRENCH);
    spend("Mare", "12");
    UUID work = only("Mare").work().orElseThrow().getId();
    plan(work, 10, "");
    scene.asVisitor();
    Followed mare = works.of(facts(), winner("Mare")).orElseThrow();
    assertThat(mare.work().orElseThrow().getDueOn()).isEqualTo(organisations.today().plusDays(10));
    assertThat(mare.money().orElseThrow().spent()).isEqualByComparingTo("12");
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    hide(work);
    scene.asVisitor();
    assertThat(works.of(facts(), winner("Mare"))).as("the team's by now").isEmpty();
  }

  @Test
  void addsUpWhatWasVotedForThoseWhoStillHaveIt() {
    counting.publish(space);
    works.begin(space, Locale.FRENCH);
    spend("Halle", "700");
    spend("Mare", "1200.10");
    withdraw("Halle");
    scene.asVisitor();
    Spending spending = Spending.of(works.of(facts()));
    assertThat(spending.projects()).isEqualTo(1);
    assertThat(spending.voted()).isEqualByComparingTo("30000.50");
    assertThat(spending.spent()).isEqualByComparingTo("1200.10");
    assertThat(spending.lost()).isEqualByComparingTo("700");
  }

  @Test
  void tellsAuthorsAndWhoeverAskedAtEachStep() throws Exception {
    counting.publish(space);
    BudgetProject mare = winner("Mare");
    UUID author = author(mare);
    String asked = follower(mare);
    assertThat(told(author, asked, mare, () -> works.begin(space, Locale.FRENCH))).isOne();
    UUID work = only("Mare").work().orElseThrow().getId();
    assertThat(told(author, asked, mare, () -> moves.move(space, work, UNDERWAY, null, "")))
        .as("begun")
        .isOne();
    moves.addStep(space, work, "Creuser", null, UUID.randomUUID());
    UUID step = projects.steps(only("Mare").work().orElseThrow()).get(0).getId();
    assertThat(told(author, asked, mare, () -> moves.tickStep(space, work, step, true)))
        .as("a step")
        .isOne();
    plan(work, 10, "");
    assertThat(told(author, asked, mare, () -> plan(work, 375, "Le sol est gelé.")))
        .as("put off")
        .isOne();
    assertThat(told(author, asked, mare, () -> moves.move(space, work, DONE, null, "")))
        .as("done")
        .isOne();
  }

  @Test
  void tellsThemWhatIsToldAndAskedWithoutAMailForEach() throws Exception {
    counting.publish(space);
    works.begin(space, Locale.FRENCH);
    BudgetProject mare = winner("Mare");
    UUID work = only("Mare").work().orElseThrow().getId();
    UUID author = author(mare);
    String asked = follower(mare);
    assertThat(told(author, asked, mare, () -> journal(work, Audience.SPACE)))
        .as("with others within the hour")
        .isZero();
    assertThat(told(author, asked, mare, () -> ask(work, Audience.SPACE))).isZero();
  }

  @Test
  void tellsNobodyWhatOnlyTheTeamReads() throws Exception {
    counting.publish(space);
    works.begin(space, Locale.FRENCH);
    BudgetProject mare = winner("Mare");
    Project work = only("Mare").work().orElseThrow();
    UUID author = author(mare);
    String asked = follower(mare);
    long mails = outbox.countToday(asked);
    journal(work.getId(), Audience.TEAM);
    ask(work.getId(), Audience.TEAM);
    plan(work.getId(), 10, "");
    hide(work.getId());
    plan(work.getId(), 40, "Le sol est gelé.");
    moves.move(space, work.getId(), UNDERWAY, null, "");
    scene.as(author);
    assertThat(news.countUnread()).isZero();
    assertThat(outbox.countToday(asked)).isEqualTo(mails);
  }

  /** Does something of which the author has one news, and says how many mails the other got. */
  private long told(UUID author, String asked, BudgetProject of, Act act) throws Exception {
    long before = outbox.countToday(asked);
    act.run();
    scene.as(author);
    assertThat(news.latest().stream().filter(News.Item::unread).map(News.Item::path))
        .singleElement()
        .asString()
        .endsWith("/projects/" + of.getId());
    news.read(Instant.now());
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    return outbox.countToday(asked) - before;
  }

  /** Somebody with an account whose idea a project is made of; the officer acts then. */
  private UUID author(BudgetProject of) throws Exception {
    UUID author = scene.somebody();
    scene.as(author);
    Told words =
        new Told(
            "Une mare\n\nPour les grenouilles.",
            null,
            Channel.ONLINE,
            PartialDate.of(organisations.today()),
            null,
            null,
            new Speaker("Zoé", null, null),
            null,
            null);
    UUID said = statements.tell(space, words, UUID.randomUUID()).getId();
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    publication.publish(space, said);
    scene.committed(
        () -> {
          ideas.add(new Idea(said, space, null, "", IdeaOrigin.ONLINE, Instant.now()));
          ideas.link(said, of.getId());
        });
    scene.as(author);
    news.read(Instant.now());
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    return author;
  }

  /** An address that asked to be told of a project, and confirmed; the officer acts then. */
  private String follower(BudgetProject of) {
    String mail = BudgetScene.tag() + "@passant.example";
    scene.asVisitor();
    followers.invite(facts(), of.getId(), new EmailAddress(mail), "fr");
    followers.confirm(
        entities
            .createQuery("SELECT f.token FROM Follower f WHERE f.subjectId = :subject", UUID.class)
            .setParameter("subject", of.getId())
            .getSingleResult());
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
    return mail;
  }

  private void hide(UUID work) {
    moves.describe(
        space,
        work,
        projects.find(facts(), work).orElseThrow().getVersion(),
        new ProjectDescription("Mare", "", "", Audience.TEAM, organisations.today()),
        List.of());
  }

  private void journal(UUID work, Audience audience) {
    journals.tell(
        space,
        work,
        new Telling(organisations.today(), "Le bassin est creusé.", audience),
        UUID.randomUUID());
  }

  private void ask(UUID work, Audience audience) {
    commitments.request(
        space,
        work,
        null,
        new Request(
            "Planter.",
            new Addressee(null, null, "La ville"),
            organisations.today(),
            null,
            audience),
        UUID.randomUUID());
  }

  private void spend(String title, String amount) {
    budgets.add(
        space,
        only(title).work().orElseThrow().getId(),
        new LinePlan(BudgetLine.Kind.COST, "Plantes", "", BigDecimal.ZERO, new BigDecimal(amount)),
        UUID.randomUUID());
  }

  private BudgetProject winner(String title) {
    return winners.in(space, Set.of(ProjectState.WON)).stream()
        .filter(one -> one.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void withdraw(String title) {
    BudgetProject winner = winner(title);
    Correction proposed =
        corrections.propose(
            space, Kind.WITHDRAWN_WINNER, winner.getId(), null, "Le terrain a été vendu.");
    scene.as(second);
    corrections.confirm(space, proposed.getId());
    scene.as(officer, OrganisationRole.PARTICIPATION_OFFICER);
  }

  private void plan(UUID work, int days, String reason) {
    int seen = projects.find(facts(), work).orElseThrow().getVersion();
    schedule.plan(space, work, seen, organisations.today().plusDays(days), reason);
  }

  private Followed only(String title) {
    List<Followed> found =
        works.of(facts()).stream().filter(one -> one.winner().getTitle().equals(title)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static BigDecimal cost(Followed one) {
    return one.winner().cost().orElseThrow();
  }

  private SpaceFacts facts() {
    return spaces.facts(space, actor.get());
  }
}
