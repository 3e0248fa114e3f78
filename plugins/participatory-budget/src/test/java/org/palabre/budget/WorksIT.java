package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.budget.CountScene.ballots;

import jakarta.inject.Inject;
import java.math.BigDecimal;
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
import org.palabre.budget.CountScene.Proposed;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.works.Works;
import org.palabre.budget.application.works.Works.Followed;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.project.Delay;
import org.palabre.project.Project;
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
    journals.tell(
        space,
        work,
        new Telling(organisations.today(), "Le bassin est creusé.", Audience.SPACE),
        UUID.randomUUID());
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

  private void withdraw(String title) {
    BudgetProject winner =
        winners.in(space, Set.of(ProjectState.WON)).stream()
            .filter(one -> one.getTitle().equals(title))
            .findFirst()
            .orElseThrow();
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
