package org.palabre.budget.application.review;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.application.edition.EditionGate.Passed;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules.Money;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.review.CostLine;
import org.palabre.budget.domain.review.ReviewRepository;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;

/** What is decided of a project once it was studied. Each decision is told to its authors. */
@ApplicationScoped
public class Verdicts {

  private static final Set<ProjectState> OPEN = Set.of(ProjectState.REVIEW, ProjectState.ACCEPTED);

  private final Access access;
  private final EditionGate gate;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final ReviewRepository reviews;
  private final IdeaNews news;

  /** For the container's proxy. */
  protected Verdicts() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Verdicts(
      Access access,
      EditionGate gate,
      EditionRepository editions,
      ProjectRepository projects,
      ReviewRepository reviews,
      IdeaNews news) {
    this.access = access;
    this.gate = gate;
    this.editions = editions;
    this.projects = projects;
    this.reviews = reviews;
    this.news = news;
  }

  /**
   * Says what a project is.
   *
   * @param seen the version whoever writes saw
   * @throws Refusal {@code budget.project.overtaken} if somebody else changed it meanwhile; {@code
   *     budget.idea.area} for an area of elsewhere
   */
  @Transactional
  public void describe(UUID space, UUID id, int seen, ProjectDescription described) {
    BudgetProject project = open(space, id);
    if (project.getVersion() != seen) {
      throw new Refusal("", "budget.project.overtaken");
    }
    if (described.area().isPresent() && area(space, described.area().get()).isEmpty()) {
      throw new Refusal("area", "budget.idea.area");
    }
    if (project.getState() == ProjectState.ACCEPTED && !described.area().equals(project.area())) {
      throw new Refusal("area", "budget.project.moved");
    }
    project.describe(described);
  }

  /**
   * Lets a project stand for the vote.
   *
   * @param cost what it costs to build, in euros
   * @param running what it costs each year, or null
   * @throws Refusal naming {@code running} if it cannot be kept; {@code cost} if there is none, or
   *     it is more than one project may cost, or than there is to spend in its part; {@code
   *     budget.project.part} if nobody votes on its part; {@code budget.project.waited} while a
   *     department has not answered
   */
  @Transactional
  public void accept(UUID space, UUID id, BigDecimal cost, BigDecimal running) {
    access.require(RUN_EDITION, space);
    Passed passed = gate.during(space, Phase.IDEAS, Phase.REVIEW);
    BudgetProject project = open(space, id);
    BigDecimal sound = affordable(passed.rules().money(), project, cost);
    if (running != null) {
      CostLine.sound("running", running);
    }
    if (reviews.sheets(id).stream().anyMatch(one -> !one.isDone())) {
      throw new Refusal("", "budget.project.waited");
    }
    project.cost(sound, running);
    project.move(ProjectState.ACCEPTED, "");
    news.project(project);
  }

  private BigDecimal affordable(Money money, BudgetProject project, BigDecimal cost) {
    if (cost == null || cost.signum() <= 0) {
      throw new Refusal("cost", "budget.project.cost");
    }
    if (money.mostCost().filter(most -> cost.compareTo(most) > 0).isPresent()) {
      throw new Refusal("cost", "budget.project.cost.most", money.mostCost().get());
    }
    BigDecimal envelope =
        project
            .area()
            .map(id -> area(project.getEditionId(), id).orElseThrow().getKey())
            .map(key -> money.scope().hasAreas() ? money.areas().get(key) : null)
            .orElseGet(
                () ->
                    project.area().isEmpty() && money.scope().hasCity() || !money.scope().hasAreas()
                        ? money.city()
                        : null);
    if (envelope == null) {
      throw new Refusal("", "budget.project.part");
    }
    if (cost.compareTo(envelope) > 0) {
      throw new Refusal("cost", "budget.project.cost.envelope", envelope);
    }
    return cost;
  }

  /**
   * Refuses a project, for a reason that everybody reads.
   *
   * @throws Refusal naming {@code reason}
   */
  @Transactional
  public void refuse(UUID space, UUID id, String reason) {
    close(space, id, ProjectState.REFUSED, reason);
  }

  /**
   * Takes a project back, such as when its authors did, or when it went into another one.
   *
   * @throws Refusal naming {@code reason}
   */
  @Transactional
  public void withdraw(UUID space, UUID id, String reason) {
    close(space, id, ProjectState.WITHDRAWN, reason);
  }

  private void close(UUID space, UUID id, ProjectState state, String reason) {
    BudgetProject project = open(space, id);
    project.move(state, PlainText.lines("reason", reason, BudgetProject.LONGEST_REASON));
    news.project(project);
  }

  /**
   * Studies a decided project again.
   *
   * @throws Refusal {@code budget.project.decided} if it was not decided, or the vote has begun
   */
  @Transactional
  public void reopen(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    BudgetProject project =
        projects
            .forChange(space, id)
            .filter(
                one ->
                    one.getState() != ProjectState.REVIEW
                        && one.getState() != ProjectState.WON
                        && one.getState() != ProjectState.LOST)
            .orElseThrow(() -> new Refusal("", "budget.project.decided"));
    project.move(ProjectState.REVIEW, "");
    news.project(project);
  }

  /** What the sheets add up to: to build, in euros. */
  public BigDecimal studied(List<Sheet> sheets) {
    return sheets.stream()
        .filter(Sheet::isDone)
        .map(one -> one.content().total())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the sheets add up to: each year, in euros; empty when none says. */
  public Optional<BigDecimal> studiedRunning(List<Sheet> sheets) {
    return sheets.stream()
        .filter(Sheet::isDone)
        .flatMap(one -> one.content().runningCost().stream())
        .reduce(BigDecimal::add);
  }

  private BudgetProject open(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    return projects
        .forChange(space, id)
        .filter(one -> OPEN.contains(one.getState()))
        .orElseThrow(() -> new Refusal("", "budget.project.decided"));
  }

  private Optional<Area> area(UUID space, UUID id) {
    return editions.areas(space).stream().filter(one -> one.getId().equals(id)).findFirst();
  }
}
