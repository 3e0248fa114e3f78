package org.palabre.budget.web.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.budget.CountScene.ballots;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.CurrentActor;
import org.palabre.budget.BudgetScene;
import org.palabre.budget.CountScene;
import org.palabre.budget.CountScene.Person;
import org.palabre.budget.CountScene.Proposed;
import org.palabre.budget.CountedPaper;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.edition.BudgetRules.Dates;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.language.WrittenDay;
import org.palabre.organisation.Organisations;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.testkit.PluginDeployment;
import org.palabre.web.address.Destination;
import org.palabre.web.address.Here;
import org.palabre.web.address.Language;
import org.palabre.web.figures.Sheet;

/** What the official record and the page of results say, from the roll and the box to the words. */
@ExtendWith(ArquillianExtension.class)
class RecordIT {

  private static final String WHY = "Le terrain a été vendu.";
  private static final int HALF = 32;

  @Inject private BudgetScene scene;
  @Inject private CountScene votes;
  @Inject private CountedPaper paper;
  @Inject private Counting counting;
  @Inject private Corrections corrections;
  @Inject private Results results;
  @Inject private ProjectRepository projects;
  @Inject private Rulebook rulebook;
  @Inject private Journal journal;
  @Inject private Organisations organisations;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Here here;
  @Inject private RecordFile record;
  @Inject private ResultsPage page;
  @Inject private ResultDays days;
  private UUID officer;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(RecordIT.class);
  }

  @BeforeEach
  void bringAnOfficer() {
    officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
  }

  @Test
  void saysAllThatWasDoneAndFound() throws Exception {
    Edition edition = city();
    UUID space = edition.getSpaceId();
    votes.unseal(edition, ballots(12, ":1=1,2=1", 8, ":3=1", 3, ""));
    paper.hold(space, 10, 1);
    counting.count(space);
    counting.publish(space);
    correct(space);
    String said = visited(space);
    assertThat(said).contains(row("Vote ouvert"), row("Vote fermé"), row("Urne ouverte"));
    assertThat(said).contains(row("Bulletins comptés"), row("Résultats publiés"));
    assertThat(said)
        .contains(
            row("Personnes ayant voté en ligne") + "<td>13</td>",
            row("Personnes ayant voté sur papier") + "<td>10</td>",
            row("Personnes ayant voté, en tout") + "<td>23</td>",
            row("Bulletins comptés") + "<td>23</td>",
            row("Dont bulletins blancs") + "<td>3</td>",
            row("Bulletins nuls") + "<td>1</td>",
            row("En ligne") + "<td>13</td><td>13</td><td>0</td><td>0</td>",
            row("Sur papier") + "<td>10</td><td>10</td><td>1</td><td>1</td>",
            "<p>Le nombre de bulletins n’est pas celui des personnes qui ont voté.</p>")
        .doesNotContain("avant de publier");
    assertThat(said)
        .contains("<td>Une halle</td>", "<td>Une mare</td>", "<td>Des bancs</td>")
        .contains("Égalité pour la place 1", "passe devant, car il coûte moins cher")
        .contains("prend sa place", "<p>" + WHY + "</p>");
    assertThat(said)
        .contains(row("Graine du tirage au sort") + "<td>" + page.getSeed().substring(0, HALF))
        .contains("<td>" + page.getParts().get(0).sha256().substring(0, HALF) + "<br/>");
    assertThat(journal.in(space))
        .filteredOn(act -> act.kind().startsWith("budget."))
        .extracting(JournalEntry::hash)
        .isNotEmpty()
        .allSatisfy(hash -> assertThat(said).contains(hash.substring(0, HALF) + "<br/>"));
    assertThat(said)
        .contains("<p>" + days.getAppeal() + "</p>", "<th scope=\"col\">Signature</th>")
        .containsPattern("(<tr><td><br/><br/><br/></td><td></td><td></td></tr>){4}");
  }

  @Test
  void theDaysOfAppealAndDestructionArePublic() throws Exception {
    Edition edition = city();
    UUID space = edition.getSpaceId();
    Dates dates = rulebook.rules(edition).orElseThrow().dates();
    votes.unseal(edition, ballots(2, ":1=1"));
    counting.count(space);
    counting.publish(space);
    visited(space);
    LocalDate today = organisations.today();
    assertThat(days.getAppeal())
        .isEqualTo(
            "Les résultats peuvent être contestés jusqu’au %s, à minuit."
                .formatted(written(today.plusDays(dates.appealDays()))));
    assertThat(days.getDestruction())
        .isEqualTo(
            "Les bulletins scellés seront détruits le %s."
                .formatted(written(today.plusDays(dates.destroyDays()))));
  }

  @Test
  void tellsNothingButWinnersWhereFewVotedAndNoBlankOnes() throws Exception {
    Edition edition = areas();
    UUID space = edition.getSpaceId();
    votes.unseal(edition, ballots(14, "nord:1=1", 2, "sud:2=1", 1, ""));
    counting.count(space);
    counting.publish(space);
    assertThat(visited(space))
        .contains("<td>Une mare</td>", "<td>Des bancs</td>", "<p>Moins de dix bulletins.</p>")
        .contains("<p>Moins de dix bulletins ici", "<p>14 bulletins comptés.</p>")
        .contains(
            row("Dont bulletins blancs")
                + "<td>non publié, car moins de dix personnes ont voté dans un secteur</td>")
        .contains("<p>Il y a autant de bulletins que de personnes qui ont voté.</p>");
  }

  @Test
  void showsWhoVotedByAreaAgeAndPlace() throws Exception {
    Edition edition = areas();
    UUID space = edition.getSpaceId();
    int[] ages = {17, 18, 64, 65, 74, 75};
    votes.unseal(
        edition,
        ballots(40, "nord:1=1", 26, "sud:2=1"),
        i -> new Person(ages[i % ages.length], i < 31 ? "" : place(i)));
    counting.count(space);
    counting.publish(space);
    visited(space);
    assertThat(page.getTurnout())
        .extracting(Sheet::id)
        .containsExactlyInAnyOrder("turnout-area", "turnout-age", "turnout-place");
    assertThat(turnout("turnout-area")).containsExactly("Nord 40", "Sud 26");
    assertThat(turnout("turnout-age"))
        .containsExactly(
            "Moins de 18 ans 11",
            "18 à 24 ans 11",
            "25 à 64 ans 11",
            "65 à 74 ans 22",
            "75 ans et plus 11");
    assertThat(turnout("turnout-place"))
        .containsExactlyInAnyOrder("Mairie 20", "École, Gymnase 15");
  }

  private static String place(int voter) {
    if (voter < 51) {
      return "Mairie";
    }
    return voter < 63 ? "Gymnase" : "École";
  }

  private List<String> turnout(String id) {
    return page.getTurnout().stream()
        .filter(sheet -> sheet.id().equals(id))
        .flatMap(sheet -> sheet.rows().stream())
        .map(row -> row.label() + " " + row.cells().get(0))
        .toList();
  }

  private Edition areas() throws Exception {
    return votes.voted(
        officer,
        Scope.AREAS,
        "300000",
        List.of("Nord", "Sud"),
        Map.of(),
        List.of(
            new Proposed("Une mare", "50000", "nord"), new Proposed("Des bancs", "40000", "sud")));
  }

  private Edition city() throws Exception {
    return votes.voted(
        officer,
        Scope.CITY,
        "100000",
        List.of(),
        Map.of(),
        List.of(
            new Proposed("Une halle", "60000", ""),
            new Proposed("Une mare", "30000", ""),
            new Proposed("Des bancs", "30000", "")));
  }

  /** The halle is withdrawn, and the benches take its place. */
  private void correct(UUID space) {
    String mail = BudgetScene.tag() + "@essai.example";
    UUID second = scene.somebody(mail);
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    UUID winner =
        corrections.in(space, ProjectState.WON).stream()
            .filter(one -> one.getTitle().equals("Une halle"))
            .findFirst()
            .orElseThrow()
            .getId();
    UUID loser = projects.in(space, Set.of(ProjectState.LOST)).get(0).getId();
    UUID made = corrections.propose(space, Kind.WITHDRAWN_WINNER, winner, loser, WHY).getId();
    scene.as(second);
    corrections.confirm(space, made);
  }

  /** The record, as a visitor of the page of results reads it in French. */
  private String visited(UUID space) {
    scene.asVisitor();
    SpaceFacts facts = spaces.facts(space, actor.get());
    here.enter(Language.FRENCH, "/resultats", null);
    here.arrive(
        new Destination(
            "",
            null,
            Optional.of(ParticipatoryBudget.ID),
            Optional.of(
                new Destination.Place(
                    spaces.find(space).orElseThrow(),
                    "/edition",
                    ParticipatoryBudget.RESULTS,
                    Optional.empty()))),
        Optional.of(facts));
    return record.html(results.of(facts).orElseThrow());
  }

  private static String row(String label) {
    return "<th scope=\"row\">%s</th>".formatted(label);
  }

  private static String written(LocalDate day) {
    return WrittenDay.withWeekday(day, Locale.FRENCH);
  }
}
