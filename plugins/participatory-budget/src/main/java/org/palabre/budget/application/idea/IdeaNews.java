package org.palabre.budget.application.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.notification.SubjectMoved;

/** Tells authors and whoever follows what becomes of ideas and of the projects made of them. */
@ApplicationScoped
public class IdeaNews {

  private final Event<SubjectMoved> moved;
  private final IdeaRepository ideas;

  /** For the container's proxy. */
  protected IdeaNews() {
    this(null, null);
  }

  @Inject
  IdeaNews(Event<SubjectMoved> moved, IdeaRepository ideas) {
    this.moved = moved;
    this.ideas = ideas;
  }

  /** Something was decided about an idea. */
  public void idea(UUID edition, UUID idea) {
    moved.fire(new SubjectMoved(edition, idea, List.of(idea), true));
  }

  /** Something was said about an idea. */
  public void saidOfIdea(UUID edition, UUID idea) {
    moved.fire(new SubjectMoved(edition, idea, List.of(idea), false));
  }

  /** Something was decided about a project: the authors of all its ideas are told. */
  public void project(BudgetProject project) {
    tell(project, true);
  }

  /** Something was said about a project, or studied: they are told as well. */
  public void saidOfProject(BudgetProject project) {
    tell(project, false);
  }

  /** Whoever took their words back has part in the project no more. */
  private void tell(BudgetProject project, boolean step) {
    moved.fire(
        new SubjectMoved(
            project.getEditionId(),
            project.getId(),
            ideas.ofProject(project.getId()).stream()
                .filter(one -> !one.isWithdrawn())
                .map(one -> one.idea().getId())
                .toList(),
            step));
  }
}
