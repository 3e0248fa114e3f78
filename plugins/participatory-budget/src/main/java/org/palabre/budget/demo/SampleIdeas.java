package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.EditionSetup;
import org.palabre.budget.application.edition.EditionSetup.Start;
import org.palabre.budget.application.idea.Admissibility;
import org.palabre.budget.application.idea.IdeaWriting;
import org.palabre.budget.application.idea.IdeaWriting.Proposal;
import org.palabre.budget.application.idea.ProjectMaking;
import org.palabre.budget.application.review.Exchange;
import org.palabre.budget.application.review.Exchange.Said;
import org.palabre.budget.application.review.Sheets;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.idea.IdeaWords;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.review.CostLine;
import org.palabre.budget.domain.review.Feasibility;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.domain.review.SheetContent;
import org.palabre.organisation.Organisations;
import org.palabre.people.SamplePerson;
import org.palabre.space.Description;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.NamedValue.Amount;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.territory.Position;

/** An edition that takes ideas today, with some, one of them refused, two made into a project. */
@ApplicationScoped
class SampleIdeas {

  private static final BigDecimal ENVELOPE = new BigDecimal("60000");
  private static final int OPENED = 10;
  private static final int CLOSES = 20;
  private static final int VOTE = 90;
  private static final int MONTHS = 4;

  private static final List<Sample> IDEAS =
      List.of(
          new Sample(
              "De l’ombre dans la cour de l’école Thiers",
              "En juin il fait 40 degrés dans la cour. Quelques arbres et des voiles suffiraient.",
              "École Thiers",
              new Position(4.8123, 43.9496)),
          new Sample(
              "Planter des arbres dans les cours d’école",
              "Le goudron garde la chaleur. Des arbres, et de la terre autour.",
              "Les écoles du centre",
              new Position(4.8089, 43.9472)),
          new Sample(
              "Un garage à vélos devant le collège",
              "Les vélos sont attachés aux grilles. Un abri fermé donnerait envie de venir à vélo.",
              "Collège Anselme Mathieu",
              new Position(4.8201, 43.9431)),
          new Sample(
              "Un professeur de musique de plus",
              "Les enfants voudraient faire de la musique chaque semaine.",
              null,
              null));

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final SpaceSettings settings;
  private final SpaceMembers members;
  private final EditionSetup setup;
  private final SampleRulebook rules;
  private final IdeaWriting writing;
  private final Admissibility admissibility;
  private final ProjectMaking making;
  private final Sheets sheets;
  private final Exchange exchange;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected SampleIdeas() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  SampleIdeas(
      SpaceSettings settings,
      SpaceMembers members,
      EditionSetup setup,
      SampleRulebook rules,
      IdeaWriting writing,
      Admissibility admissibility,
      ProjectMaking making,
      Sheets sheets,
      Exchange exchange,
      Organisations organisations) {
    this.settings = settings;
    this.members = members;
    this.setup = setup;
    this.rules = rules;
    this.writing = writing;
    this.admissibility = admissibility;
    this.making = making;
    this.sheets = sheets;
    this.exchange = exchange;
    this.organisations = organisations;
  }

  private record Sample(String title, String words, String place, Position at) {}

  /** Makes it, in the name of whoever acts. */
  void create(UUID territory) {
    UUID space =
        settings
            .create(
                ParticipatoryBudget.EDITION.id(),
                new Description(
                    "Budget participatif des écoles",
                    "Exemple pour la démonstration, inventé. Proposez une idée pour les écoles.",
                    territory,
                    Visibility.PUBLIC))
            .getId();
    settings.move(space, Stage.DRAFT, Stage.OPEN);
    members.add(space, SamplePerson.OFFICER.email(), ParticipatoryBudget.OFFICER, "fr");
    members.add(space, SamplePerson.AGENT.email(), ParticipatoryBudget.DEPARTMENT, "fr");
    Edition edition =
        setup.begin(space, new Start(ENVELOPE, Scope.CITY, List.of()), "fr", UUID.randomUUID());
    entities.flush();
    LocalDate today = organisations.today();
    rules.adopt(
        edition,
        Map.of(
            RuleName.MOST_COST, new Amount(ENVELOPE),
            RuleName.IDEAS_OPEN, new Day(today.minusDays(OPENED)),
            RuleName.IDEAS_CLOSE, new Day(today.plusDays(CLOSES)),
            RuleName.VOTE_OPEN, new Day(today.plusDays(VOTE)),
            RuleName.VOTE_CLOSE, new Day(today.plusDays(VOTE + CLOSES))),
        today.minusDays(OPENED * 2L));
    List<UUID> ids = new ArrayList<>();
    for (Sample one : IDEAS) {
      ids.add(writing.propose(space, proposal(one), UUID.randomUUID()).getId());
      entities.flush();
    }
    examine(space, ids);
    study(space, ids, today);
  }

  private static Proposal proposal(Sample one) {
    return new Proposal(
        IdeaWords.typed(one.title(), one.words()),
        Optional.empty(),
        "",
        one.place(),
        one.at(),
        null,
        true);
  }

  private void examine(UUID space, List<UUID> ids) {
    admissibility.admit(space, ids.get(0), 1);
    admissibility.admit(space, ids.get(1), 1);
    admissibility.refuse(
        space,
        ids.get(3),
        1,
        Optional.of(1),
        "Un salaire est une dépense de tous les ans. Des instruments, en revanche, seraient"
            + " possibles.");
    entities.flush();
  }

  private void study(UUID space, List<UUID> ids, LocalDate today) {
    BudgetProject project =
        making.make(
            space,
            ids.subList(0, 2),
            new ProjectDescription(
                "Des cours d’école à l’ombre",
                "Des arbres et des voiles dans trois cours d’école.",
                "",
                "",
                Optional.empty(),
                "École Thiers",
                Optional.of(IDEAS.get(0).at().latitude()),
                Optional.of(IDEAS.get(0).at().longitude())),
            UUID.randomUUID());
    entities.flush();
    Sheet answered = sheets.ask(space, project.getId(), "Espaces verts", today);
    sheets.ask(space, project.getId(), "Écoles", today.plusDays(OPENED));
    sheets.fill(
        space,
        answered.getId(),
        answered.getVersion(),
        new SheetContent(
            Optional.of(Feasibility.ADAPTED),
            "Deux cours sur trois : sous la troisième passe une conduite de gaz.",
            List.of(
                new CostLine(0, "Douze arbres, avec leur fosse", new BigDecimal("28800")),
                new CostLine(1, "Deux voiles", new BigDecimal("9450.50"))),
            Optional.of(new BigDecimal("1200")),
            Optional.of(MONTHS)));
    exchange.sayOfProject(
        space,
        project.getId(),
        Optional.empty(),
        new Said(
            "Espaces verts",
            "Pour la troisième cour, des bacs à la place des arbres vous conviendraient-ils ?",
            UUID.randomUUID()));
    entities.flush();
  }
}
