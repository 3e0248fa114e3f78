package org.palabre.budget.application.review;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectQuery;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectSearch;
import org.palabre.budget.domain.project.ProjectSearch.Cell;
import org.palabre.budget.domain.project.ProjectSearch.Dot;
import org.palabre.budget.domain.project.ProjectSearch.Found;
import org.palabre.budget.domain.project.ProjectSearch.Point;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.review.ReviewRepository;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.spi.SpaceFacts;
import org.palabre.store.Remembered;
import org.palabre.territory.Box;

/**
 * The projects of an edition, as everybody reads them. What a map and the filters say of all of
 * them is remembered until something changes anywhere.
 */
@ApplicationScoped
public class Projects {

  /** More points than these are gathered before they are sent: a phone shows no more apart. */
  private static final int MOST_POINTS = 150;

  private static final int GRID = 12;

  private static final Box EARTH = new Box(-180, -90, 180, 90);

  private final Access access;
  private final ProjectRepository projects;
  private final ProjectSearch search;
  private final IdeaRepository ideas;
  private final ReviewRepository reviews;
  private final Remembered remembered;

  /** For the container's proxy. */
  protected Projects() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Projects(
      Access access,
      ProjectRepository projects,
      ProjectSearch search,
      IdeaRepository ideas,
      ReviewRepository reviews,
      Remembered remembered) {
    this.access = access;
    this.projects = projects;
    this.search = search;
    this.ideas = ideas;
    this.reviews = reviews;
    this.remembered = remembered;
  }

  /** One of them. */
  public Optional<BudgetProject> find(SpaceFacts space, UUID id) {
    access.require(READ_EDITION, space);
    return projects.find(space.id(), id);
  }

  /** Those wanted, by number. */
  public List<BudgetProject> list(SpaceFacts space, ProjectQuery query, int from, int most) {
    access.require(READ_EDITION, space);
    return search.list(space.id(), query, from, most);
  }

  /** Those wanted on one page of a list, with what it says of all of them. */
  public Found find(SpaceFacts space, ProjectQuery query, int from, int most) {
    access.require(READ_EDITION, space);
    return search.find(space.id(), query, from, most);
  }

  /** What projects are about, each once. */
  public List<String> categories(SpaceFacts space) {
    access.require(READ_EDITION, space);
    return remembered.get(
        List.of("budget.categories", space.id()), () -> search.categories(space.id()));
  }

  /**
   * What a map shows.
   *
   * @param points projects one by one; empty when they are gathered
   * @param cells the same gathered, where there are too many
   */
  public record Marks(List<Point> points, List<Cell> cells) {

    /** Whether they are gathered. */
    public boolean isGathered() {
      return !cells.isEmpty();
    }
  }

  /** Those wanted that lie in a box; all that lie anywhere when there is none. */
  public Marks marks(SpaceFacts space, ProjectQuery query, Optional<Box> box) {
    access.require(READ_EDITION, space);
    return remembered.get(
        List.of("budget.marks", space.id(), query, box), () -> marked(space.id(), query, box));
  }

  private Marks marked(UUID edition, ProjectQuery query, Optional<Box> box) {
    Box within = box.orElse(EARTH);
    List<Dot> dots = search.dots(edition, query, within);
    return dots.size() > MOST_POINTS
        ? new Marks(List.of(), Cell.gather(dots, box, GRID))
        : new Marks(search.points(edition, query, within, MOST_POINTS), List.of());
  }

  /**
   * A project that waits for those who run the edition.
   *
   * @param answered whether all its departments answered: it can be decided
   * @param unasked whether no department was asked yet
   * @param lost how many of its ideas were taken back: what it says must be read again
   */
  public record Waiting(BudgetProject project, boolean answered, boolean unasked, long lost) {}

  /**
   * The projects that wait for those who run the edition: for a decision, to be sent on, or to be
   * read again because an idea of theirs was taken back.
   */
  public List<Waiting> waiting(SpaceFacts space, int most) {
    access.require(RUN_EDITION, space);
    return search.waiting(space.id(), most).stream().map(this::waiting).toList();
  }

  private Waiting waiting(BudgetProject project) {
    boolean studied = project.getState() == ProjectState.REVIEW;
    List<Sheet> sheets = reviews.sheets(project.getId());
    return new Waiting(
        project,
        studied && !sheets.isEmpty() && sheets.stream().allMatch(Sheet::isDone),
        studied && sheets.isEmpty(),
        ideas.ofProject(project.getId()).stream().filter(ReadIdea::isWithdrawn).count());
  }

  /** The ideas that wait for a decision, and the appeals that wait for an answer, oldest first. */
  public List<ReadIdea> undecided(SpaceFacts space, int most) {
    access.require(RUN_EDITION, space);
    return ideas.undecided(space.id(), most);
  }

  /** The appeals that wait for an answer, oldest first. */
  public List<ReadIdea> appealed(SpaceFacts space, int most) {
    access.require(RUN_EDITION, space);
    return ideas.appealed(space.id(), most);
  }
}
