package org.palabre.budget.application.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.works.WorkRepository;
import org.palabre.project.ProjectMoved;

/** Tells those who had the idea, and whoever follows the project, how far what won is. */
@ApplicationScoped
public class WorkNews {

  private final WorkRepository works;
  private final ProjectRepository winners;
  private final IdeaNews news;

  /** For the container's proxy. */
  protected WorkNews() {
    this(null, null, null);
  }

  @Inject
  WorkNews(WorkRepository works, ProjectRepository winners, IdeaNews news) {
    this.works = works;
    this.winners = winners;
    this.news = news;
  }

  /** A project of the platform moved: it may be what a winner became. */
  void follow(@Observes ProjectMoved moved) {
    works
        .being(moved.project())
        .flatMap(work -> winners.find(work.getEditionId(), work.getProjectId()))
        .ifPresent(news::project);
  }
}
