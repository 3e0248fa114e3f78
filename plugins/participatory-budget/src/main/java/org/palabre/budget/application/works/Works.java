package org.palabre.budget.application.works;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.works.Work;
import org.palabre.budget.domain.works.WorkRepository;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Request;
import org.palabre.input.Refusal;
import org.palabre.language.Shortened;
import org.palabre.organisation.Organisations;
import org.palabre.project.Delay;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.Budgets;
import org.palabre.project.budget.LinePlan;
import org.palabre.project.budget.Totals;
import org.palabre.spi.SpaceFacts;

/**
 * Follows winners until they are there: each becomes a project of the platform, in the space of its
 * edition, with what was voted for it. Whoever reads the edition reads how far they are.
 */
@ApplicationScoped
public class Works {

  private static final Set<ProjectState> WON = Set.of(ProjectState.WON);
  private static final Set<ProjectState> CHOSEN = Set.of(ProjectState.WON, ProjectState.WITHDRAWN);
  private static final int LONGEST_NAME = 120;

  private final Access access;
  private final EditionRepository editions;
  private final ProjectRepository winners;
  private final WorkRepository works;
  private final Rulebook rulebook;
  private final Organisations organisations;
  private final ProjectWork opening;
  private final Projects projects;
  private final Budgets budgets;
  private final CommitmentWork commitments;
  private final Schedule schedule;
  private final IdeaNews news;

  /** For the container's proxy. */
  protected Works() {
    this(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  Works(
      Access access,
      EditionRepository editions,
      ProjectRepository winners,
      WorkRepository works,
      Rulebook rulebook,
      Organisations organisations,
      ProjectWork opening,
      Projects projects,
      Budgets budgets,
      CommitmentWork commitments,
      Schedule schedule,
      IdeaNews news) {
    this.access = access;
    this.editions = editions;
    this.winners = winners;
    this.works = works;
    this.rulebook = rulebook;
    this.organisations = organisations;
    this.opening = opening;
    this.projects = projects;
    this.budgets = budgets;
    this.commitments = commitments;
    this.schedule = schedule;
    this.news = news;
  }

  /**
   * A winner, and how far it is.
   *
   * @param winner what was voted on
   * @param work the project it became; empty before, or when the actor may not read it
   * @param delays its days that did not hold, latest first
   * @param money what it costs by now; empty before, or when the actor may not read it
   */
  public record Followed(
      BudgetProject winner, Optional<Project> work, List<Delay> delays, Optional<Totals> money) {}

  /**
   * The winners of an edition, and those withdrawn after they were begun, by number; nothing before
   * results are public.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the edition
   */
  public List<Followed> of(SpaceFacts space) {
    access.require(READ_EDITION, space);
    if (editions.of(space.id()).flatMap(Edition::publishedAt).isEmpty()) {
      return List.of();
    }
    Map<UUID, UUID> begun =
        works.of(space.id()).stream()
            .collect(Collectors.toMap(Work::getProjectId, Work::getWorkId));
    return winners.in(space.id(), CHOSEN).stream()
        .filter(one -> one.getState() == ProjectState.WON || begun.containsKey(one.getId()))
        .map(one -> followed(space, one, Optional.ofNullable(begun.get(one.getId()))))
        .toList();
  }

  /**
   * How far a project is since it won; empty when it did not, while nobody follows it, or when the
   * actor may not read what it became.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the edition
   */
  public Optional<Followed> of(SpaceFacts space, BudgetProject winner) {
    access.require(READ_EDITION, space);
    if (!CHOSEN.contains(winner.getState())) {
      return Optional.empty();
    }
    return works.of(space.id()).stream()
        .filter(one -> one.getProjectId().equals(winner.getId()))
        .findFirst()
        .map(one -> followed(space, winner, Optional.of(one.getWorkId())))
        .filter(one -> one.work().isPresent());
  }

  private Followed followed(SpaceFacts space, BudgetProject winner, Optional<UUID> begun) {
    Optional<Project> work = begun.flatMap(id -> projects.find(space, id));
    return new Followed(
        winner,
        work,
        work.map(schedule::delays).orElse(List.of()),
        work.filter(one -> access.mayRead(one.getBudgetAudience(), space))
            .map(one -> Totals.of(budgets.of(space, one))));
  }

  /**
   * The winners nobody follows yet, by number, for those who run the edition; none before results
   * are public.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  public List<BudgetProject> waiting(UUID space) {
    access.require(RUN_EDITION, space);
    return editions.of(space).flatMap(Edition::publishedAt).isEmpty() ? List.of() : unopened(space);
  }

  /**
   * Makes a project of the platform of each winner that is none yet: what was voted stands in its
   * budget, and the organisation is asked to do it. Asked again, it opens only what won since.
   *
   * @param language in which lines and requests are written
   * @return how many were opened
   * @throws Refusal if results are not public
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public int begin(UUID space, Locale language) {
    access.require(RUN_EDITION, space);
    Edition edition =
        editions
            .forChange(space)
            .filter(one -> one.publishedAt().isPresent())
            .orElseThrow(() -> new Refusal("", "budget.works.early"));
    LocalDate decided = edition.publishedAt().orElseThrow().atZone(rulebook.zone()).toLocalDate();
    ResourceBundle words = ResourceBundle.getBundle("budget", language);
    List<BudgetProject> waiting = unopened(space);
    waiting.forEach(winner -> open(winner, decided, words));
    return waiting.size();
  }

  private List<BudgetProject> unopened(UUID space) {
    Set<UUID> begun = works.of(space).stream().map(Work::getProjectId).collect(Collectors.toSet());
    return winners.in(space, WON).stream().filter(one -> !begun.contains(one.getId())).toList();
  }

  private void open(BudgetProject winner, LocalDate decided, ResourceBundle words) {
    UUID space = winner.getEditionId();
    UUID key = winner.getId();
    Project work =
        opening.openAlone(
            space,
            new ProjectDescription(
                Shortened.to(LONGEST_NAME, winner.getTitle()),
                winner.getSummary(),
                "",
                Audience.SPACE,
                decided),
            key);
    winner
        .cost()
        .ifPresent(
            cost ->
                budgets.add(
                    space,
                    work.getId(),
                    new LinePlan(
                        BudgetLine.Kind.COST, words.getString("works.line"), "", cost, null),
                    key));
    commitments.request(
        space,
        work.getId(),
        null,
        new Request(
            MessageFormat.format(words.getString("works.request"), winner.getTitle()),
            new Addressee(null, null, Shortened.to(LONGEST_NAME, organisations.get().getName())),
            organisations.today(),
            null,
            Audience.SPACE),
        key);
    works.add(new Work(space, key, work.getId()));
    news.project(winner);
  }
}
