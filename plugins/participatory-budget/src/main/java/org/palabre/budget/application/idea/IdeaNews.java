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

  /** Something happened to an idea. */
  public void idea(UUID edition, UUID idea) {
    moved.fire(new SubjectMoved(edition, idea, List.of(idea)));
  }

  /** Something happened to a project: the authors of all its ideas are told. */
  public void project(BudgetProject project) {
    moved.fire(
        new SubjectMoved(
            project.getEditionId(),
            project.getId(),
            ideas.ofProject(project.getId()).stream().map(one -> one.idea().getId()).toList()));
  }
}
