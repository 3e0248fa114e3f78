package org.palabre.budget.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.intake.EditionDraft;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.intake.EditionDraft.ProjectDraft;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.intake.ProjectPlace;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.input.Refusal;
import org.palabre.space.Description;
import org.palabre.space.Space;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.text.ValueName;

/** Makes a past edition of a draft: its space, areas, projects and their points. */
@ApplicationScoped
public class EditionKeeper {

  private static final int EARLIEST_YEAR = 1989;

  /** What is still of use once an edition is over. */
  private static final Set<String> USEFUL =
      Set.of(
          ParticipatoryBudget.OVERVIEW.id(),
          "budget.projects",
          "budget.results",
          "budget.works",
          "documents",
          "threads",
          "projects",
          "members");

  private final SpaceSettings spaces;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final ImportRepository imports;
  private final Rulebook rulebook;

  /** For the container's proxy. */
  protected EditionKeeper() {
    this(null, null, null, null, null);
  }

  @Inject
  EditionKeeper(
      SpaceSettings spaces,
      EditionRepository editions,
      ProjectRepository projects,
      ImportRepository imports,
      Rulebook rulebook) {
    this.spaces = spaces;
    this.editions = editions;
    this.projects = projects;
    this.imports = imports;
    this.rulebook = rulebook;
  }

  /**
   * What a file does not say of its edition.
   *
   * @param name what it is called
   * @param summary one or two sentences
   * @param published the day its results were published
   * @param isOpen whether everybody reads it at once; otherwise it is a draft of its members
   */
  public record About(String name, String summary, LocalDate published, boolean isOpen) {}

  /** Makes it, in the name of whoever acts. */
  @Transactional(TxType.MANDATORY)
  Space keep(About about, EditionDraft draft) {
    LocalDate day = sound(about.published());
    Space space =
        spaces.create(
            ParticipatoryBudget.EDITION.id(),
            new Description(about.name(), about.summary(), null, Visibility.PUBLIC));
    UUID id = space.getId();
    space.getTools().stream()
        .filter(tool -> !USEFUL.contains(tool))
        .forEach(tool -> spaces.removeTool(id, tool));
    if (about.isOpen()) {
      spaces.move(id, Stage.DRAFT, Stage.OPEN);
    }
    editions.add(Edition.past(id, Phase.startOf(day, rulebook.zone())));
    Map<String, UUID> areas = areas(id, draft.areas());
    List<ProjectPlace> places = new ArrayList<>();
    draft.projects().forEach(one -> places.addAll(add(id, one, areas)));
    imports.add(places);
    return space;
  }

  private LocalDate sound(LocalDate published) {
    if (published == null) {
      throw new Refusal("published", "budget.intake.published.none");
    }
    if (published.getYear() < EARLIEST_YEAR
        || Phase.startOf(published, rulebook.zone()).isAfter(Instant.now())) {
      throw new Refusal("published", "budget.intake.published.not");
    }
    return published;
  }

  private Map<String, UUID> areas(UUID edition, List<String> names) {
    Map<String, UUID> areas = new HashMap<>();
    Set<String> keys = new HashSet<>();
    for (String name : names) {
      String key = ValueName.of(name);
      String free = key;
      for (int next = 2; !keys.add(free); next++) {
        free = key.substring(0, Math.min(key.length(), 45)) + "-" + next;
      }
      Area area = new Area(edition, free, name, areas.size(), null);
      editions.add(area);
      areas.put(name, area.getId());
    }
    return areas;
  }

  /** Keeps a project, and gives back its points if there are several. */
  private List<ProjectPlace> add(UUID edition, ProjectDraft draft, Map<String, UUID> areas) {
    Optional<Point> first = draft.points().stream().findFirst();
    BudgetProject project =
        new BudgetProject(
            edition,
            draft.number(),
            new ProjectDescription(
                draft.title(),
                "",
                draft.description(),
                draft.category(),
                Optional.ofNullable(areas.get(draft.area())),
                draft.place(),
                first.map(Point::latitude),
                first.map(Point::longitude)));
    project.name(draft.code());
    project.cost(draft.cost(), null);
    project.move(draft.state(), draft.reason());
    projects.add(project);
    List<Point> points = draft.points().size() > 1 ? draft.points() : List.of();
    return IntStream.range(0, points.size())
        .mapToObj(i -> new ProjectPlace(project.getId(), i, points.get(i)))
        .toList();
  }
}
