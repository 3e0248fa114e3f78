package org.palabre.budget.application.review;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;
import static org.palabre.budget.BudgetPermission.STUDY_PROJECTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.review.ReviewRepository;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.domain.review.SheetContent;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.spi.SpaceFacts;

/** The technical sheets: asked of departments by a day, filled in by them, read by everybody. */
@ApplicationScoped
public class Sheets {

  private final Access access;
  private final CurrentActor actor;
  private final EditionGate gate;
  private final ReviewRepository reviews;
  private final ProjectRepository projects;
  private final IdeaNews news;
  private final Organisations organisations;
  private final DatabaseClock clock;

  /** For the container's proxy. */
  protected Sheets() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  Sheets(
      Access access,
      CurrentActor actor,
      EditionGate gate,
      ReviewRepository reviews,
      ProjectRepository projects,
      IdeaNews news,
      Organisations organisations,
      DatabaseClock clock) {
    this.access = access;
    this.actor = actor;
    this.gate = gate;
    this.reviews = reviews;
    this.projects = projects;
    this.news = news;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Those of a project: what departments answered, and whom one waits for. */
  public List<Sheet> of(SpaceFacts space, UUID project) {
    access.require(READ_EDITION, space);
    return reviews.sheets(project).stream()
        .filter(one -> one.getEditionId().equals(space.id()))
        .toList();
  }

  /** One of them. */
  public Optional<Sheet> find(SpaceFacts space, UUID id) {
    access.require(READ_EDITION, space);
    return reviews.sheet(space.id(), id);
  }

  /** Those that are not answered, the first due first. */
  public List<Sheet> waiting(SpaceFacts space, int most) {
    access.require(STUDY_PROJECTS, space);
    return reviews.waitingSheets(space.id(), most);
  }

  /**
   * Asks a department for a sheet.
   *
   * @param due the last day
   * @throws Refusal naming {@code department} or {@code due}
   */
  @Transactional
  public Sheet ask(UUID space, UUID project, String department, LocalDate due) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    requireInReview(space, project);
    String name = PlainText.line("department", department, Sheet.LONGEST_DEPARTMENT);
    if (due == null || due.isBefore(organisations.today())) {
      throw new Refusal("due", "budget.sheet.due");
    }
    Optional<Sheet> before = reviews.sheetOf(project, name);
    if (before.isPresent()) {
      throw new Refusal("department", "budget.sheet.twice", before.get().getDepartment());
    }
    Sheet sheet = new Sheet(space, project, name, due);
    reviews.add(sheet);
    return sheet;
  }

  /**
   * Fills a sheet in, or changes it until the project is decided.
   *
   * @param seen the version whoever fills it in saw
   * @throws Refusal {@code budget.sheet.role} if the actor is of no department here, or no longer;
   *     {@code budget.sheet.overtaken} if somebody else changed it meanwhile; {@code
   *     budget.project.decided} once the project is
   */
  @Transactional
  public void fill(UUID space, UUID id, int seen, SheetContent content) {
    if (!access.may(STUDY_PROJECTS, space)) {
      throw new Refusal("", "budget.sheet.role");
    }
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    Sheet sheet =
        reviews.sheetForChange(space, id).orElseThrow(() -> new Refusal("", "budget.sheet.gone"));
    BudgetProject project = requireInReview(space, sheet.getProjectId());
    if (sheet.getVersion() != seen) {
      throw new Refusal("", "budget.sheet.overtaken");
    }
    sheet.fill(content, actor.person(), clock.now());
    if (sheet.isDone()) {
      news.saidOfProject(project);
    }
  }

  private BudgetProject requireInReview(UUID space, UUID project) {
    return projects
        .forChange(space, project)
        .filter(one -> one.getState() == ProjectState.REVIEW)
        .orElseThrow(() -> new Refusal("", "budget.project.decided"));
  }
}
