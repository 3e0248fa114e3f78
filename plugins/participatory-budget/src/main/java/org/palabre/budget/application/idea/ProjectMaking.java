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
  public BudgetProject make(
      UUID space, List<UUID> from, ProjectDescription described, UUID key) {
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
   * Puts one more idea into a project.
   *
   * @throws Refusal if either is not there, or the project is decided
   */
  @Transactional
  public void join(UUID space, UUID idea, UUID into) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    requireAdmissible(space, idea);
    BudgetProject project = inReview(space, into);
    ideas.link(idea, project.getId());
    news.project(project);
  }

  /**
   * Takes an idea out of a project.
   *
   * @throws Refusal {@code budget.make.last} for the only one; otherwise as above
   */
  @Transactional
  public void leave(UUID space, UUID idea, UUID from) {
    access.require(RUN_EDITION, space);
    gate.during(space, Phase.IDEAS, Phase.REVIEW);
    BudgetProject project = inReview(space, from);
    boolean other =
        ideas.ofProject(from).stream().anyMatch(one -> !one.idea().getId().equals(idea));
    if (!other) {
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

  private BudgetProject inReview(UUID space, UUID id) {
    return projects
        .forChange(space, id)
        .filter(one -> one.getState() == ProjectState.REVIEW)
        .orElseThrow(() -> new Refusal("", "budget.project.decided"));
  }
}
