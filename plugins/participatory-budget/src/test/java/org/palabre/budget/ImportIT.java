package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.edition.Editions.Standing;
import org.palabre.budget.application.intake.EditionKeeper.About;
import org.palabre.budget.application.intake.Imported;
import org.palabre.budget.application.intake.ProjectsOut;
import org.palabre.budget.application.intake.TableImports;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.intake.Answers;
import org.palabre.budget.domain.intake.Question;
import org.palabre.budget.domain.intake.Question.Kind;
import org.palabre.budget.domain.intake.TableMapping;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.testkit.PluginDeployment;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextWriting;

/** Avignon's table of 2018 becomes a past edition, whole or not at all, and goes away again. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

  private static final LocalDate DAY = LocalDate.of(2018, 12, 15);

  @Inject private BudgetScene scene;
  @Inject private TableImports imports;
  @Inject private Imported imported;
  @Inject private Corrections corrections;
  @Inject private ProjectsOut out;
  @Inject private Editions editions;
  @Inject private ProjectRepository projects;
  @Inject private Spaces spaces;
  @Inject private TextWriting texts;
  @Inject private CurrentActor actor;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ImportIT.class);
  }

  @Test
  void becomesAPastEditionWithItsTrueTotal() throws Exception {
    officer();
    UUID space = bring(about()).getId();

    List<BudgetProject> all = projects.in(space, EnumSet.allOf(ProjectState.class));
    assertThat(all).hasSize(46);
    assertThat(won(all)).isEqualByComparingTo("607000");
    Standing standing = editions.standing(spaces.facts(space, actor.get()));
    assertThat(standing.phase()).isEqualTo(Phase.RESULTS);
    assertThat(standing.areas())
        .extracting(Area::getName)
        .containsExactly("secteur 1", "secteur 2", "secteur 3");
    assertThat(out.of(spaces.facts(space, actor.get())))
        .filteredOn(one -> one.project().getCode().equals("02"))
        .singleElement()
        .satisfies(one -> assertThat(one.points()).hasSize(9));
  }

  /** A table tells no list and no sum: two officers know what took whose place. */
  @Test
  void isCorrectedByTwoAcrossItsSectors() throws Exception {
    officer();
    UUID space = bring(about()).getId();
    String mail = BudgetScene.tag() + "@essai.example";
    UUID second = scene.somebody(mail);
    scene.join(space, mail, ParticipatoryBudget.OFFICER);
    BudgetProject winner = projects.in(space, EnumSet.of(ProjectState.WON)).get(0);
    BudgetProject loser =
        projects.in(space, EnumSet.of(ProjectState.LOST)).stream()
            .filter(one -> !one.area().equals(winner.area()))
            .findFirst()
            .orElseThrow();

    UUID proposed =
        corrections
            .propose(
                space,
                Correction.Kind.WITHDRAWN_WINNER,
                winner.getId(),
                loser.getId(),
                "Terrain vendu.")
            .getId();
    scene.as(second);
    corrections.confirm(space, proposed);

    assertThat(projects.find(space, winner.getId()).orElseThrow().getState())
        .isEqualTo(ProjectState.WITHDRAWN);
    assertThat(projects.find(space, loser.getId()).orElseThrow().getState())
        .isEqualTo(ProjectState.WON);
  }

  @Test
  void isTheTableThatTheCityPublished() throws Exception {
    Path published =
        Path.of(
            System.getProperty("palabre.shared"),
            "data/french/avignon/84007-budgetParticipatif2018.csv");

    assertThat(Files.readAllBytes(published)).isEqualTo(file());
  }

  @Test
  void isMadeOnceHoweverOftenItIsSent() throws Exception {
    officer();
    About about = about();
    UUID key = UUID.randomUUID();

    assertThat(run(about, key).getId()).isEqualTo(run(about, key).getId());
  }

  @Test
  void keepsNothingOfWhatIsRefused() {
    officer();
    long before = spaces.count(ParticipatoryBudget.EDITION.id());
    About tomorrow = new About("Demain", "Pas encore.", LocalDate.now().plusDays(3), true);

    assertThatThrownBy(() -> bring(tomorrow))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("published"));
    assertThat(spaces.count(ParticipatoryBudget.EDITION.id())).isEqualTo(before);
  }

  @Test
  void goesAwayAsAWhole() throws Exception {
    officer();
    UUID space = bring(about()).getId();

    imported.undo(space);

    assertThat(spaces.find(space)).isEmpty();
    assertThat(projects.in(space, EnumSet.allOf(ProjectState.class))).isEmpty();
    assertThat(bring(about())).isNotNull();
  }

  @Test
  void staysOnceSomebodyAddedToIt() throws Exception {
    officer();
    UUID space = bring(about()).getId();
    texts.begin(
        space,
        new TextDescription(Text.Kind.RULES, "Bilan", Audience.SPACE),
        List.of(),
        UUID.randomUUID());

    assertThatThrownBy(() -> imported.undo(space))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("budget.intake.undo.used"));
    assertThat(spaces.find(space)).isPresent();
  }

  @Test
  void staysOnceSomebodyElseIsAMemberOrInvited() throws Exception {
    officer();
    UUID joined = bring(about()).getId();
    String mail = BudgetScene.tag() + "@essai.example";
    scene.somebody(mail);
    scene.join(joined, mail, ParticipatoryBudget.OFFICER);
    stays(joined);
    UUID invited = bring(about()).getId();
    scene.join(invited, BudgetScene.tag() + "@essai.example", ParticipatoryBudget.OFFICER);
    stays(invited);
  }

  private void stays(UUID space) {
    assertThatThrownBy(() -> imported.undo(space))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("budget.intake.undo.used"));
    assertThat(spaces.find(space)).isPresent();
  }

  @Test
  void isBroughtByThoseWhoCreateSpacesAndRemovedByThoseWhoRunIt() throws Exception {
    officer();
    UUID space = bring(about()).getId();

    scene.as(scene.somebody(OrganisationRole.RESIDENT), OrganisationRole.RESIDENT);
    assertThatThrownBy(() -> bring(about())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> imported.undo(space)).isInstanceOf(AccessDenied.class);
    officer();
    assertThatThrownBy(() -> imported.undo(space)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void asksWhatWasRenamedSinceTheEarlierEdition() throws Exception {
    officer();
    bring(about());

    TabularFile earlier = table(resource("domain/intake/avignon-2017.csv"));
    List<Question> asked = imports.questions(earlier, mapping(earlier));

    assertThat(asked)
        .filteredOn(one -> one.kind() == Kind.AREA)
        .extracting(Question::subject)
        .contains("Montfavet", "Ouest");
    assertThat(asked)
        .filteredOn(one -> one.subject().equals("Montfavet"))
        .singleElement()
        .satisfies(one -> assertThat(one.choices()).contains("@secteur 2"));
  }

  private void officer() {
    scene.as(
        scene.somebody(OrganisationRole.PARTICIPATION_OFFICER),
        OrganisationRole.PARTICIPATION_OFFICER);
  }

  private static About about() {
    return new About("Avignon " + BudgetScene.tag(), "Ce que la ville a retenu.", DAY, true);
  }

  private Space bring(About about) throws Exception {
    return run(about, UUID.randomUUID());
  }

  private Space run(About about, UUID key) throws Exception {
    TabularFile table = table(file());
    return imports.run(about, "avignon.csv", table, mapping(table), answers(table), key);
  }

  private Answers answers(TabularFile table) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : imports.questions(table, mapping(table))) {
      answers.put(
          question.id(),
          switch (question.kind()) {
            case POINTS -> Question.ONE;
            case COST_REPEATED -> Question.ONCE;
            case STATUSES_DIFFER -> "@retenu";
            case STATUS ->
                (question.subject().equals("retenu") ? ProjectState.WON : ProjectState.LOST).name();
            case AREA ->
                question.subject().equals("tous secteurs") ? Question.CITY : Question.AS_IS;
            default -> question.otherwise();
          });
    }
    return new Answers(answers);
  }

  private static TableMapping mapping(TabularFile table) {
    return TableMapping.of(TableMapping.guess(table.header()));
  }

  private static BigDecimal won(List<BudgetProject> all) {
    return all.stream()
        .filter(one -> one.getState() == ProjectState.WON)
        .map(BudgetProject::cost)
        .flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static TabularFile table(byte[] bytes) throws Exception {
    return TabularReader.read(bytes);
  }

  private static byte[] file() throws Exception {
    return resource("demo/avignon-2018.csv");
  }

  private static byte[] resource(String name) throws Exception {
    try (InputStream bytes = ParticipatoryBudget.class.getResourceAsStream(name)) {
      InputStream found = bytes == null ? ImportIT.class.getResourceAsStream(name) : bytes;
      return found.readAllBytes();
    }
  }
}
