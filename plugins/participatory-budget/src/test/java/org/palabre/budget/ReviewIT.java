package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.AccessDenied;
import org.palabre.budget.IdeaScene.Had;
import org.palabre.budget.IdeaScene.Run;
import org.palabre.budget.application.idea.Admissibility;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Projects.Marks;
import org.palabre.budget.application.review.Sheets;
import org.palabre.budget.application.review.Verdicts;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectQuery;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectSearch.Cell;
import org.palabre.budget.domain.project.ProjectSearch.Found;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.project.SearchText;
import org.palabre.budget.domain.review.CostLine;
import org.palabre.budget.domain.review.Feasibility;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.domain.review.SheetContent;
import org.palabre.budget.persistence.ParticipationPersonalData;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.space.SpaceMembers;
import org.palabre.statement.Publication;
import org.palabre.territory.Box;
import org.palabre.testkit.PluginDeployment;

/** A project is studied by departments in sight of everybody, then decided with a reason. */
@ExtendWith(ArquillianExtension.class)
class ReviewIT {

  @Inject private BudgetScene scene;
  @Inject private IdeaScene all;
  @Inject private Sheets sheets;
  @Inject private Verdicts verdicts;
  @Inject private Exchange exchange;
  @Inject private Projects projects;
  @Inject private ProjectRepository kept;
  @Inject private SpaceMembers members;
  @Inject private ParticipationPersonalData personal;
  @Inject private Organisations organisations;
  @Inject private Publication publication;
  @Inject private Admissibility admissibility;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ReviewIT.class);
  }

  /** A project under study, with a sheet asked of somebody's department. */
  private record Study(Run run, Had had, BudgetProject project, Sheet sheet, UUID agent) {}

  private Study study() throws Exception {
    Run run = all.taking();
    Had had = all.admissible(run, "Des bancs");
    BudgetProject project = all.project(run, "Des bancs", had);
    Sheet sheet = sheets.ask(run.space(), project.getId(), "Espaces verts", organisations.today());
    String email = BudgetScene.tag() + "@essai.example";
    UUID agent = scene.somebody(email);
    all.as(run);
    scene.join(run.space(), email, ParticipatoryBudget.DEPARTMENT);
    return new Study(run, had, project, sheet, agent);
  }

  private static SheetContent content(Feasibility answer, String explanation, String... amounts) {
    List<CostLine> lines = new java.util.ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      lines.add(new CostLine(i, "Ligne " + i, new BigDecimal(amounts[i])));
    }
    return new SheetContent(
        Optional.ofNullable(answer),
        explanation,
        lines,
        Optional.of(new BigDecimal("300")),
        Optional.of(6));
  }

  @Test
  void fillsASheetInAndKeepsItsLines() throws Exception {
    Study study = study();
    scene.as(study.agent());
    assertThat(sheets.waiting(all.facts(study.run()), 10)).hasSize(1);
    fill(study, study.sheet().getVersion(), content(Feasibility.YES, "", "12500.50", "980"));
    Sheet read = read(study);
    assertThat(read.isDone()).isTrue();
    assertThat(read.content().total()).isEqualByComparingTo("13480.50");
    assertThat(sheets.waiting(all.facts(study.run()), 10)).isEmpty();
    fill(study, read.getVersion(), content(Feasibility.YES, "", "100"));
    assertThat(read(study).content().lines()).hasSize(1);
  }

  private void fill(Study study, int seen, SheetContent content) {
    sheets.fill(study.run().space(), study.sheet().getId(), seen, content);
  }

  private Sheet read(Study study) {
    return sheets.find(all.facts(study.run()), study.sheet().getId()).orElseThrow();
  }

  @Test
  void refusesASheetWithoutItsReasonOrWithImpossibleAmounts() {
    refused(() -> content(Feasibility.NO, ""), "explanation", "budget.sheet.explanation.no");
    refused(
        () -> content(Feasibility.ADAPTED, "", "1"),
        "explanation",
        "budget.sheet.explanation.adapted");
    refused(() -> content(Feasibility.YES, ""), "amount0", "budget.sheet.lines.none");
    refused(() -> content(Feasibility.YES, "", "-1"), "amount0", "amount.negative");
    refused(
        () -> content(Feasibility.YES, "", "1", "1e12"), "amount1", "budget.setup.envelope.huge");
  }

  @Test
  void keepsTheFirstOfTwoWhoFillItInAtOnce() throws Exception {
    Study study = study();
    scene.as(study.agent());
    int seen = study.sheet().getVersion();
    fill(study, seen, content(Feasibility.YES, "", "100"));
    refused(() -> fill(study, seen, content(Feasibility.NO, "Non.")), "", "budget.sheet.overtaken");
    assertThat(read(study).content().feasibility()).contains(Feasibility.YES);
  }

  @Test
  void takesNoReviewOfSomebodyWhoseRoleWasRemoved() throws Exception {
    Study study = study();
    scene.as(study.agent());
    sheets.find(all.facts(study.run()), study.sheet().getId()).orElseThrow();
    all.as(study.run());
    members.remove(study.run().space(), study.agent());
    scene.as(study.agent());
    refused(
        () -> fill(study, study.sheet().getVersion(), content(Feasibility.YES, "", "100")),
        "",
        "budget.sheet.role");
    assertThat(read(study).isDone()).isFalse();
  }

  @Test
  void acceptsOnlyWhatTheRulesCanPay() throws Exception {
    Study study = study();
    all.as(study.run());
    refused(() -> accept(study, "30000"), "", "budget.project.waited");
    scene.as(study.agent());
    fill(study, study.sheet().getVersion(), content(Feasibility.YES, "", "30000"));
    assertThatThrownBy(() -> accept(study, "30000")).isInstanceOf(AccessDenied.class);
    all.as(study.run());
    refused(() -> accept(study, null), "cost", "budget.project.cost");
    refused(() -> accept(study, "0"), "cost", "budget.project.cost");
    refused(() -> accept(study, "40000.01"), "cost", "budget.project.cost.most");
    accept(study, "30000");
    BudgetProject accepted =
        projects.find(all.facts(study.run()), study.project().getId()).orElseThrow();
    assertThat(accepted.getState()).isEqualTo(ProjectState.ACCEPTED);
    assertThat(accepted.cost().orElseThrow()).isEqualByComparingTo("30000");
    scene.as(study.agent());
    refused(
        () -> fill(study, read(study).getVersion(), content(Feasibility.NO, "Non.")),
        "",
        "budget.project.decided");
  }

  private void accept(Study study, String cost) {
    verdicts.accept(
        study.run().space(),
        study.project().getId(),
        cost == null ? null : new BigDecimal(cost),
        null);
  }

  @Test
  void refusesAndWithdrawsWithAReasonOnly() throws Exception {
    Study study = study();
    all.as(study.run());
    assertThatThrownBy(() -> verdicts.refuse(study.run().space(), study.project().getId(), " "))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    verdicts.refuse(study.run().space(), study.project().getId(), "Le sol ne porte pas.");
    BudgetProject refused =
        projects.find(all.facts(study.run()), study.project().getId()).orElseThrow();
    assertThat(refused.getState()).isEqualTo(ProjectState.REFUSED);
    assertThat(refused.getReason()).isEqualTo("Le sol ne porte pas.");
    refused(
        () -> verdicts.withdraw(study.run().space(), study.project().getId(), "Autre."),
        "",
        "budget.project.decided");
    verdicts.reopen(study.run().space(), study.project().getId());
    verdicts.withdraw(study.run().space(), study.project().getId(), "À la demande des auteurs.");
  }

  @Test
  void letsDepartmentAndAuthorWorkItOutInSight() throws Exception {
    Study study = study();
    UUID space = study.run().space();
    UUID project = study.project().getId();
    scene.as(study.agent());
    exchange.sayOfProject(
        space, project, Optional.empty(), IdeaScene.said("Espaces verts", "Plutôt en bois ?"));
    scene.asVisitor();
    assertThat(
            exchange.sayOfProject(
                space, project, Optional.of(study.had().code()), IdeaScene.said("", "Oui.")))
        .as("without an account it is read first")
        .isFalse();
    assertThatThrownBy(
            () ->
                exchange.sayOfProject(
                    space, project, Optional.empty(), IdeaScene.said("", "Et moi ?")))
        .isInstanceOf(AccessDenied.class);
    all.as(study.run());
    exchange.show(space, exchange.waiting(all.facts(study.run()), 10).get(0).getId());
    scene.asVisitor();
    assertThat(exchange.aboutProject(all.facts(study.run()), project)).hasSize(2);
  }

  @Test
  void takesDownWhatWasShownForThoseWhoRunTheEditionOnly() throws Exception {
    Study study = study();
    UUID space = study.run().space();
    scene.as(study.agent());
    exchange.sayOfProject(
        space,
        study.project().getId(),
        Optional.empty(),
        IdeaScene.said("Espaces verts", "Des insultes."));
    UUID said =
        exchange.aboutProject(all.facts(study.run()), study.project().getId()).get(0).getId();
    assertThatThrownBy(() -> exchange.hide(space, said)).isInstanceOf(AccessDenied.class);
    all.as(study.run());
    assertThat(exchange.find(all.facts(all.taking()), said)).as("of another edition").isEmpty();
    all.as(study.run());
    exchange.hide(space, said);
    assertThat(exchange.aboutProject(all.facts(study.run()), study.project().getId())).isEmpty();
    assertThat(exchange.find(all.facts(study.run()), said).orElseThrow().getWords()).isEmpty();
    refused(() -> exchange.hide(space, said), "", "budget.message.gone");
  }

  @Test
  void letsOneAccountSayOnlySoMuchInAnHour() throws Exception {
    Study study = study();
    scene.as(study.agent());
    for (int i = 0; i < Exchange.MOST_AN_HOUR; i++) {
      say(study, "Encore " + i);
    }
    refused(() -> say(study, "De trop"), "", "budget.message.pace");
    all.as(study.run());
    say(study, "Quelqu’un d’autre écrit encore.");
  }

  private boolean say(Study study, String words) {
    return exchange.sayOfProject(
        study.run().space(), study.project().getId(), Optional.empty(), IdeaScene.said("", words));
  }

  @Test
  void tellsWhatWaitsForTheOfficer() throws Exception {
    Study study = study();
    all.as(study.run());
    assertThat(projects.waiting(all.facts(study.run()), 10)).isEmpty();
    scene.as(study.agent());
    assertThatThrownBy(() -> projects.waiting(all.facts(study.run()), 10))
        .isInstanceOf(AccessDenied.class);
    fill(study, study.sheet().getVersion(), content(Feasibility.YES, "", "100"));
    all.as(study.run());
    assertThat(projects.waiting(all.facts(study.run()), 10))
        .singleElement()
        .satisfies(one -> assertThat(one.answered()).isTrue());
  }

  @Test
  void countsAsWaitingOnlyWhatWaits() throws Exception {
    Study asked = study();
    all.as(asked.run());
    Had had = all.admissible(asked.run(), "Des arbres");
    BudgetProject unasked = all.project(asked.run(), "Des arbres", had);
    assertThat(projects.waiting(all.facts(asked.run()), 1))
        .as("the first one of the list waits for a department only")
        .extracting(one -> one.project().getId())
        .containsExactly(unasked.getId());
  }

  @Test
  void namesTheFieldOfWhatCannotBeKept() throws Exception {
    Study study = study();
    UUID space = study.run().space();
    UUID project = study.project().getId();
    all.as(study.run());
    sheets.ask(space, project, "Éducation", organisations.today());
    for (String same : List.of("éducation", "Education", "EDUCATION")) {
      refused(
          () -> sheets.ask(space, project, same, organisations.today()),
          "department",
          "budget.sheet.twice");
    }
    refused(
        () -> verdicts.accept(space, project, BigDecimal.TEN, new BigDecimal("1e12")),
        "running",
        "budget.setup.envelope.huge");
    refused(
        () -> verdicts.accept(space, project, BigDecimal.TEN, BigDecimal.ONE.negate()),
        "running",
        "amount.negative");
  }

  @Test
  void findsProjectsByWhatOneLooksForAndOnTheMap() throws Exception {
    Study study = study();
    scene.asVisitor();
    var facts = all.facts(study.run());
    assertThat(projects.find(facts, ProjectQuery.ALL, 0, 10).count()).isEqualTo(1);
    assertThat(projects.list(facts, query("", "bancs"), 0, 10)).hasSize(1);
    assertThat(projects.list(facts, query("", "DÈS  BÀNCS"), 0, 10))
        .as("however it is typed")
        .hasSize(1);
    assertThat(projects.list(facts, query("", "b%cs"), 0, 10))
        .as("a sign stands for itself")
        .isEmpty();
    assertThat(projects.list(facts, query("", "_ancs"), 0, 10)).isEmpty();
    assertThat(projects.list(facts, query("Sport", ""), 0, 10)).isEmpty();
    assertThat(projects.list(facts, query("Nature", ""), 0, 10)).hasSize(1);
    assertThat(projects.marks(facts, ProjectQuery.ALL, box(4, 43)).points()).hasSize(1);
    assertThat(projects.marks(facts, ProjectQuery.ALL, box(5, 43)).points()).isEmpty();
    assertThat(projects.marks(facts, ProjectQuery.ALL, Optional.empty()).points()).hasSize(1);
  }

  @Test
  void projectsOfBeforeAreMadeFitForTheSearch() throws Exception {
    Study study = study();
    String title =
        "Cœur d’îlot : à l’été, où l’âge naît, forêt, Noël, maïs, señor, hôte, sûr, naïf";
    UUID id = study.project().getId();
    try (Connection connection = database.getConnection();
        PreparedStatement before =
            connection.prepareStatement(
                "UPDATE budget_project SET title = ?, summary = '', search_text = '' WHERE id = ?");
        Statement migration = connection.createStatement();
        InputStream file =
            BudgetProject.class.getResourceAsStream(
                "/db/migration/budget/V096__project_search_fill.sql")) {
      before.setString(1, title);
      before.setObject(2, id);
      before.executeUpdate();
      migration.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      try (ResultSet row =
          migration.executeQuery(
              "SELECT search_text FROM budget_project WHERE id = '%s'".formatted(id))) {
        row.next();
        assertThat(row.getString(1).strip()).isEqualTo(SearchText.of(title));
      }
    }
  }

  @Test
  void findsAPageOfManyTheirNumberAndTheBoxAroundThemAll() throws Exception {
    Study study = study();
    scene.committed(() -> propose(study.run().space(), 101, 30));
    scene.asVisitor();
    var facts = all.facts(study.run());

    Found listed = projects.find(facts, query("Sport", ""), 20, 8);
    Found searched = projects.find(facts, query("", "FONTAINE"), 4, 8);
    Found little = projects.find(facts, query("", "numéro 107"), 0, 8);
    Found nothing = projects.find(facts, query("", "piscine"), 0, 8);

    assertThat(listed.page()).extracting(BudgetProject::getNumber).containsExactly(numbers(121, 1));
    assertThat(listed.count()).isEqualTo(30);
    assertThat(searched.page())
        .extracting(BudgetProject::getNumber)
        .containsExactly(numbers(109, 2));
    assertThat(searched.count()).isEqualTo(15);
    assertThat(searched.around()).containsExactly(new Box(4.01, 43.01, 4.29, 43.29));
    assertThat(projects.find(facts, query("", "fontaine"), 96, 8).page()).isEmpty();
    assertThat(little.page()).extracting(BudgetProject::getNumber).containsExactly(107);
    assertThat(nothing.page()).isEmpty();
    assertThat(nothing.count()).isZero();
    assertThat(nothing.around()).isEmpty();
  }

  @Test
  void marksTheMapAnewAsSoonAsAProjectIsAdded() throws Exception {
    Study study = study();
    Optional<Box> town = Optional.of(new Box(4, 43, 9, 48));
    scene.committed(() -> propose(study.run().space(), 101, 140));
    scene.asVisitor();
    var facts = all.facts(study.run());
    assertThat(projects.marks(facts, ProjectQuery.ALL, town).points()).hasSize(141);

    scene.committed(() -> propose(study.run().space(), 241, 20));

    Marks marks = projects.marks(facts, ProjectQuery.ALL, town);
    assertThat(marks.points()).isEmpty();
    assertThat(marks.cells().stream().mapToLong(Cell::count).sum()).isEqualTo(161);
    Marks all = projects.marks(facts, ProjectQuery.ALL, Optional.empty());
    assertThat(all.cells().stream().mapToLong(Cell::count).sum()).isEqualTo(161);
    assertThat(all.cells())
        .as("the grid is laid over what there is, not over the earth")
        .hasSizeGreaterThan(10);
    assertThat(projects.marks(facts, query("Nature", ""), Optional.empty()).points()).hasSize(1);
  }

  private static Optional<Box> box(double west, double south) {
    return Optional.of(new Box(west, south, west + 1, south + 1));
  }

  /** Projects from a number on, each odd one a fountain, on a line to the north-east. */
  private void propose(UUID edition, int first, int count) {
    for (int i = 0; i < count; i++) {
      double way = (first + i - 100) / 100.0;
      kept.add(
          new BudgetProject(
              edition,
              first + i,
              new ProjectDescription(
                  ((first + i) % 2 == 1 ? "Une fontaine" : "Un terrain")
                      + ", numéro "
                      + (first + i),
                  "Ce que les gens demandent.",
                  "Depuis longtemps.",
                  "Sport",
                  Optional.empty(),
                  "Place",
                  Optional.of(43 + way),
                  Optional.of(4 + way))));
    }
  }

  private static Integer[] numbers(int first, int step) {
    return IntStream.range(0, 8).mapToObj(i -> first + i * step).toArray(Integer[]::new);
  }

  private static ProjectQuery query(String category, String text) {
    return new ProjectQuery(Optional.empty(), category, Set.of(ProjectState.REVIEW), text);
  }

  @Test
  void forgetsWhoAPersonWas() throws Exception {
    Study study = study();
    scene.as(study.agent());
    fill(study, study.sheet().getVersion(), content(Feasibility.YES, "", "100"));
    exchange.sayOfProject(
        study.run().space(),
        study.project().getId(),
        Optional.empty(),
        IdeaScene.said("Nadia", "Oui."));
    assertThat(personal.export(study.agent())).hasSize(2);
    scene.committed(() -> personal.erase(study.agent()));
    assertThat(personal.export(study.agent())).isEmpty();
    assertThat(exchange.aboutProject(all.facts(study.run()), study.project().getId()))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.getWords()).isEqualTo("Oui.");
              assertThat(said.getName()).isEmpty();
            });
    assertThat(read(study).agent()).isEmpty();
  }

  @Test
  void exportsAnAppealToWhoeverMadeIt() throws Exception {
    Run run = all.taking();
    UUID author = scene.somebody();
    scene.as(author);
    Had had = all.proposed(run, "Des bancs");
    all.as(run);
    publication.publish(run.space(), had.id());
    admissibility.refuse(run.space(), had.id(), 1, Optional.of(0), "C’est à la région.");
    scene.as(author);
    assertThat(personal.export(author)).isEmpty();
    admissibility.appeal(run.space(), had.id(), Optional.empty(), "C’est à la ville.");
    assertThat(personal.export(author).values())
        .singleElement()
        .satisfies(words -> assertThat(words).containsExactly("C’est à la ville."));
  }

  private static void refused(ThrowingCallable act, String field, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}
