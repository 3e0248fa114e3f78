package org.palabre.budget.application.idea;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.EditionGate;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.IdeaState;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;

/**
 * Makes projects of ideas: several ideas into one project, one idea into several. Whoever had them
 * is told each time, and finds the project from the idea and the idea from the project.
 */
@ApplicationScoped
public class ProjectMaking {

  private static final int MOST_IDEAS = 50;

  private final Access access;
  private final EditionGate gate;
  private final EditionRepository editions;
  private final IdeaRepository ideas;
  private final ProjectRepository projects;
  private final IdeaNews news;

  /** For the container's proxy. */
  protected ProjectMaking() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ProjectMaking(
      Access access,
      EditionGate gate,
      EditionRepository editions,
      IdeaRepository ideas,
      ProjectRepository projects,
      IdeaNews news) {
    this.access = access;
    this.gate = gate;
    this.editions = editions;
    this.ideas = ideas;
    this.projects = projects;
    this.news = news;
  }

  /**
   * Makes one project of one or more ideas. An idea that is in a project already is thereby split:
   * it is in both.
   *
   * @param key made for the form: the same form sent twice makes one project
   * @throws Refusal {@code budget.make.none} without ideas; {@code budget.make.inadmissible} if one
   *     is not admissible
   */
  @Transactional
  public BudgetProject make(UUID space, List<UUID> from, ProjectDescription described, UUID key) {
    access.require(RUN_EDITION, space);
    // Before the edition is held with others: two who make a project at once take turns.
    editions.forChange(space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    Optional<BudgetProject> before = projects.sentWith(space, key);
    if (before.isPresent()) {
      return before.get();
    }
    if (from.isEmpty() || from.size() > MOST_IDEAS) {
      throw new Refusal("", "budget.make.none", MOST_IDEAS);
    }
    from.forEach(idea -> requireAdmissible(space, idea));
    BudgetProject project = new BudgetProject(space, projects.nextNumber(space), described);
    project.sentWith(key);
    projects.add(project);
    from.forEach(idea -> ideas.link(idea, project.getId()));
    news.project(project);
    return project;
  }

  /**
   * Puts more ideas into a project: all of them or none.
   *
   * @throws Refusal {@code budget.make.none} without ideas; {@code budget.make.inadmissible} if one
   *     is not admissible; {@code budget.project.decided} if the project is decided, or not there
   */
  @Transactional
  public void join(UUID space, List<UUID> more, UUID into) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    if (more.isEmpty() || more.size() > MOST_IDEAS) {
      throw new Refusal("", "budget.make.none", MOST_IDEAS);
    }
    // In one order for everybody: two who put the same ideas somewhere take turns.
    more.stream().sorted().forEach(idea -> requireAdmissible(space, idea));
    BudgetProject project = undecided(projects.forChange(space, into), ProjectState.REVIEW);
    more.forEach(idea -> ideas.link(idea, project.getId()));
    news.project(project);
  }

  /**
   * Takes an idea out of a project. The idea keeps a link to where it was, and whoever had it is
   * told. An idea whose words were taken back may leave an accepted project too, and be the last to
   * leave: the project stays, and whoever runs the edition has read it again.
   *
   * @throws Refusal {@code budget.idea.gone} if it is not in it; {@code budget.make.last} for the
   *     only one; otherwise as above
   */
  @Transactional
  public void leave(UUID space, UUID idea, UUID from) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    Optional<BudgetProject> held = projects.forChange(space, from);
    List<ReadIdea> in = held.isPresent() ? ideas.ofProject(from) : List.of();
    Optional<ReadIdea> found =
        in.stream().filter(one -> one.idea().getId().equals(idea)).findFirst();
    boolean withdrawn = found.filter(ReadIdea::isWithdrawn).isPresent();
    BudgetProject project =
        withdrawn
            ? undecided(held, ProjectState.REVIEW, ProjectState.ACCEPTED)
            : undecided(held, ProjectState.REVIEW);
    if (found.isEmpty()) {
      throw new Refusal("", "budget.idea.gone");
    }
    if (in.size() == 1 && !withdrawn) {
      throw new Refusal("", "budget.make.last");
    }
    ideas.unlink(idea, from);
    news.idea(space, idea);
    news.project(project);
  }

  private void requireAdmissible(UUID space, UUID idea) {
    Supports.requireShown(ideas, space, idea);
    boolean admissible =
        ideas
            .forChange(space, idea)
            .filter(one -> one.getState() == IdeaState.ADMISSIBLE)
            .isPresent();
    if (!admissible) {
      throw new Refusal("", "budget.make.inadmissible");
    }
  }

  private static BudgetProject undecided(Optional<BudgetProject> project, ProjectState... states) {
    return project
        .filter(one -> List.of(states).contains(one.getState()))
        .orElseThrow(() -> new Refusal("", "budget.project.decided"));
  }
}
