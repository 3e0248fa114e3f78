package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.EditionSetup;
import org.palabre.budget.application.edition.EditionSetup.Start;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.intake.EditionDraft;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.people.SamplePerson;
import org.palabre.space.Description;
import org.palabre.space.SpaceMembers;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;

/**
 * An edition of today with twenty real projects of Avignon, their real titles and costs. Its rules,
 * sums and dates are made up.
 */
@ApplicationScoped
class SampleRunning {

  private static final Locale FRENCH = Locale.FRENCH;

  /** The projects of each area of 2018, by the numbers they had; those of the city come first. */
  private static final Map<String, List<String>> CHOSEN =
      Map.of(
          "", List.of("39", "42", "43", "44"),
          "secteur 1", List.of("03", "05", "07", "10", "11"),
          "secteur 2", List.of("13", "14", "16", "19", "20"),
          "secteur 3", List.of("24", "26", "28", "32", "34", "37"));

  private static final List<String> AREAS = List.of("Secteur 1", "Secteur 2", "Secteur 3");

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final SpaceSettings settings;
  private final SpaceMembers members;
  private final EditionSetup setup;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final SampleRulebook rules;

  /** For the container's proxy. */
  protected SampleRunning() {
    this(null, null, null, null, null, null);
  }

  @Inject
  SampleRunning(
      SpaceSettings settings,
      SpaceMembers members,
      EditionSetup setup,
      EditionRepository editions,
      ProjectRepository projects,
      SampleRulebook rules) {
    this.settings = settings;
    this.members = members;
    this.setup = setup;
    this.editions = editions;
    this.projects = projects;
    this.rules = rules;
  }

  /**
   * Makes it.
   *
   * @param of the past edition whose projects it takes up
   */
  UUID create(UUID territory, EditionDraft of) {
    UUID space =
        settings
            .create(
                ParticipatoryBudget.EDITION.id(),
                new Description(
                    "Budget participatif d’Avignon",
                    "Exemple pour la démonstration : de vrais projets d’Avignon, des sommes et des"
                        + " dates inventées. Choisissez ce que la ville réalise.",
                    territory,
                    Visibility.PUBLIC))
            .getId();
    settings.move(space, Stage.DRAFT, Stage.OPEN);
    welcome(space);
    setup.begin(
        space, new Start(SampleRulebook.ENVELOPE, Scope.BOTH, AREAS), "fr", UUID.randomUUID());
    entities.flush();
    rules.adopt(editions.of(space).orElseThrow());
    propose(space, of);
    return space;
  }

  private void welcome(UUID space) {
    join(space, SamplePerson.OFFICER, ParticipatoryBudget.OFFICER);
    join(space, SamplePerson.AGENT, ParticipatoryBudget.DEPARTMENT);
    join(space, SamplePerson.FACILITATOR, ParticipatoryBudget.TELLER);
    SampleVote.SCRUTINEERS.forEach(one -> join(space, one, ParticipatoryBudget.SCRUTINEER));
  }

  private void join(UUID space, SamplePerson who, String role) {
    members.add(space, who.email(), role, "fr");
  }

  private void propose(UUID space, EditionDraft of) {
    Map<String, UUID> areas = new HashMap<>();
    for (Area area : editions.areas(space)) {
      areas.put(area.getName().toLowerCase(FRENCH), area.getId());
    }
    int number = 0;
    for (ProjectDraft one : of.projects()) {
      if (CHOSEN.getOrDefault(one.area(), List.of()).contains(one.code())) {
        add(space, ++number, one, Optional.ofNullable(areas.get(one.area())));
      }
    }
  }

  private void add(UUID space, int number, ProjectDraft draft, Optional<UUID> area) {
    Optional<Point> point = draft.points().stream().findFirst();
    BudgetProject project =
        new BudgetProject(
            space,
            number,
            new ProjectDescription(
                draft.title(),
                summary(draft.description()),
                draft.description(),
                draft.category(),
                area,
                draft.place(),
                point.map(Point::latitude),
                point.map(Point::longitude)));
    project.cost(draft.cost(), BigDecimal.ZERO);
    project.move(ProjectState.ACCEPTED, "");
    projects.add(project);
  }

  /** As many whole sentences as fit on a ballot; the beginning when not even one does. */
  private static String summary(String description) {
    String text = description.replaceAll("\\s+", " ").strip();
    if (text.length() <= BudgetProject.LONGEST_SUMMARY) {
      return text;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(FRENCH);
    sentences.setText(text);
    int end = sentences.preceding(BudgetProject.LONGEST_SUMMARY);
    return end > 0
        ? text.substring(0, end).strip()
        : text.substring(0, text.lastIndexOf(' ', BudgetProject.LONGEST_SUMMARY - 2)) + "…";
  }
}
