package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.count.PublicEditions;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.application.intake.EditionKeeper.About;
import org.palabre.budget.application.intake.Imported;
import org.palabre.budget.application.intake.PabulibImports;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.intake.Answers;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.count.FaultyInput;
import org.palabre.input.Refusal;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.testkit.PluginDeployment;

/** Real files of ballots become editions, with every ballot and the winners of reference. */
@ExtendWith(ArquillianExtension.class)
class PabulibIT {

  private static final Set<ProjectState> WON = EnumSet.of(ProjectState.WON);

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Inject private BudgetScene scene;
  @Inject private PabulibImports imports;
  @Inject private Imported imported;
  @Inject private Corrections corrections;
  @Inject private PublicEditions editions;
  @Inject private ProjectRepository projects;
  @Inject private Results results;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(PabulibIT.class);
  }

  /** Most points first, what no longer fits passed over: worked out by hand from its scores. */
  @Test
  void becomesAnEditionWithItsBallotsAndWinners() throws Exception {
    officer();
    byte[] file = file("France_Toulouse_2019.pb");
    UUID space = bring(file);

    assertThat(codes(space, ProjectState.WON))
        .containsExactlyInAnyOrder(
            "4", "16", "13", "29", "5", "10", "30", "20", "1", "18", "7", "27", "6", "26");
    List<String> ballots = ballots(space);
    assertThat(ballots).hasSize(1494);
    assertThat(ballots).allSatisfy(line -> assertThat(Choices.read(line).write()).isEqualTo(line));
    assertThat(imported.file(spaces.facts(space, actor.get()))).hasValue(file);
    Report report = results.of(spaces.facts(space, actor.get())).orElseThrow();
    assertThat(report.parts().get(0).results()).filteredOn(ProjectResult::isWon).hasSize(14);
    assertThat(results.file(spaces.facts(space, actor.get()), "").orElseThrow().bytes())
        .isEqualTo(file);
  }

  @Test
  void givesItsFileToRecountAlsoWhereItNamesNoRule() throws Exception {
    officer();
    byte[] file = file("Canada_Stanford_Dataset_PB_Dieppe_2018_vote_approvals.pb");
    UUID space = bring(file);
    scene.asVisitor();

    var facts = spaces.facts(space, actor.get());
    assertThat(results.of(facts).orElseThrow().parts()).isEmpty();
    assertThat(results.file(facts, "").orElseThrow().bytes()).isEqualTo(file);
    assertThat(results.file(facts, "nord")).isEmpty();
    assertThat(editions.all())
        .filteredOn(one -> one.space().getId().equals(space))
        .singleElement()
        .satisfies(one -> assertThat(one.ballots()).isTrue());
  }

  @Test
  void givesNoFileOfAnEditionThatOnlyItsMembersRead() throws Exception {
    officer();
    About hidden = new About("Brouillon " + BudgetScene.tag(), "À lire.", LocalDate.now(), false);
    UUID space =
        imports
            .run(
                hidden,
                "ailleurs.pb",
                file("Canada_Stanford_Dataset_PB_Dieppe_2018_vote_approvals.pb"),
                Answers.NONE,
                UUID.randomUUID())
            .getId();
    assertThat(results.file(spaces.facts(space, actor.get()), "")).isPresent();
    scene.asVisitor();

    assertThatThrownBy(() -> results.file(spaces.facts(space, actor.get()), ""))
        .isInstanceOf(AccessDenied.class);
    assertThat(editions.all()).noneMatch(one -> one.space().getId().equals(space));
  }

  @Test
  void isCorrectedByTwoWithinWhatItsFileLeaves() throws Exception {
    officer();
    UUID space = bring(file("France_Toulouse_2019.pb"));
    String mail = BudgetScene.tag() + "@essai.example";
    UUID second = scene.somebody(mail);
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    Report before = results.of(spaces.facts(space, actor.get())).orElseThrow();
    BigDecimal spent =
        before.parts().get(0).results().stream()
            .filter(ProjectResult::isWon)
            .map(ProjectResult::getCost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = before.parts().get(0).counted().getEnvelope().subtract(spent);
    Comparator<BudgetProject> byCost = Comparator.comparing(one -> one.cost().orElseThrow());
    BudgetProject dearWinner = projects.in(space, WON).stream().max(byCost).orElseThrow();
    BudgetProject cheapWinner = projects.in(space, WON).stream().min(byCost).orElseThrow();
    List<BudgetProject> losers = projects.in(space, EnumSet.of(ProjectState.LOST));
    BudgetProject dear = losers.stream().max(byCost).orElseThrow();
    BudgetProject cheap = losers.stream().min(byCost).orElseThrow();
    assertThat(dear.cost().orElseThrow()).isGreaterThan(left.add(cheapWinner.cost().orElseThrow()));
    assertThat(cheap.cost().orElseThrow()).isLessThan(left.add(dearWinner.cost().orElseThrow()));

    assertThatThrownBy(() -> replace(space, cheapWinner, dear))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("budget.correction.replacement.dear"));
    UUID proposed = replace(space, dearWinner, cheap);
    scene.as(second);
    corrections.confirm(space, proposed);

    assertThat(codes(space, ProjectState.WON)).contains(cheap.getCode()).hasSize(14);
    assertThat(codes(space, ProjectState.WITHDRAWN)).containsExactly(dearWinner.getCode());
  }

  private UUID replace(UUID space, BudgetProject winner, BudgetProject loser) {
    return corrections
        .propose(space, Kind.WITHDRAWN_WINNER, winner.getId(), loser.getId(), "Terrain vendu.")
        .getId();
  }

  @Test
  void takesNinetyThousandBallotsAndTheWinnersTheFileMarks() throws Exception {
    officer();
    UUID space = bring(file("Poland_Lodz_2022.pb"));

    assertThat(ballots(space)).hasSize(90_494);
    assertThat(codes(space, ProjectState.WON)).hasSize(16);
  }

  @Test
  void goesAwayWithItsBallots() throws Exception {
    officer();
    UUID space = bring(file("Netherlands_Assen_2024.pb"));
    assertThat(ballots(space)).hasSize(84);

    imported.undo(space);

    assertThat(ballots(space)).isEmpty();
    assertThat(spaces.find(space)).isEmpty();
  }

  @Test
  void isRefusedWithAReasonWhenItLeavesADoubt() {
    officer();
    long before = spaces.count(ParticipatoryBudget.EDITION.id());

    assertThatThrownBy(
            () ->
                bring(
                    "META\nkey;value\nbudget;1,5,0\nvote_type;approval\n"
                        .getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FaultyInput.class);
    assertThat(spaces.count(ParticipatoryBudget.EDITION.id())).isEqualTo(before);
  }

  @Test
  void isNoBusinessOfAResident() throws Exception {
    byte[] file = file("Netherlands_Assen_2024.pb");
    scene.as(scene.somebody(OrganisationRole.RESIDENT), OrganisationRole.RESIDENT);

    assertThatThrownBy(() -> imports.read(file)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bring(file)).isInstanceOf(AccessDenied.class);
  }

  private void officer() {
    scene.as(
        scene.somebody(OrganisationRole.PARTICIPATION_OFFICER),
        OrganisationRole.PARTICIPATION_OFFICER);
  }

  private UUID bring(byte[] file) {
    About about =
        new About("Ailleurs " + BudgetScene.tag(), "Venue d’un fichier.", LocalDate.now(), true);
    return imports.run(about, "ailleurs.pb", file, Answers.NONE, UUID.randomUUID()).getId();
  }

  private List<String> codes(UUID space, ProjectState state) {
    return projects.in(space, EnumSet.of(state)).stream().map(BudgetProject::getCode).toList();
  }

  private List<String> ballots(UUID space) {
    return entities
        .createNativeQuery("SELECT choices FROM budget_ballot WHERE edition_id = ?")
        .setParameter(1, space)
        .getResultStream()
        .map(Object::toString)
        .toList();
  }

  private static byte[] file(String name) throws Exception {
    return Files.readAllBytes(shared("pb/" + name));
  }

  private static Path shared(String name) {
    return Path.of(System.getProperty("palabre.shared"), "data", name);
  }
}
