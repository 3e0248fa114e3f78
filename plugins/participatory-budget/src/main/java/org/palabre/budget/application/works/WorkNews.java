package org.palabre.budget.application.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.works.Work;
import org.palabre.budget.domain.works.WorkRepository;
import org.palabre.commitment.CommitmentMoved;
import org.palabre.project.ProjectMoved;
import org.palabre.project.journal.JournalTold;

/**
 * Tells those who had the idea, and whoever follows the project, how far what won is, what is told
 * of it and what is promised for it. What only the team reads is told to nobody.
 */
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

  /** A project of the platform moved, or a day of it: it may be what a winner became. */
  void follow(@Observes ProjectMoved moved) {
    works.shown(moved.project()).flatMap(this::winner).ifPresent(news::project);
  }

  /** Something was told of it, perhaps with a photograph. */
  void follow(@Observes JournalTold told) {
    works.shown(told.project()).flatMap(this::winner).ifPresent(news::saidOfProject);
  }

  /** Something was asked for it, or answered. */
  void follow(@Observes CommitmentMoved moved) {
    Optional<BudgetProject> winner = works.asking(moved.commitment()).flatMap(this::winner);
    switch (moved.what()) {
      case PROMISED, KEPT, REFUSED -> winner.ifPresent(news::project);
      case REQUESTED, ANSWERED -> winner.ifPresent(news::saidOfProject);
      case DISCLOSED, PASSED_ON -> {
        // Between the team and whoever is asked.
      }
    }
  }

  private Optional<BudgetProject> winner(Work work) {
    return winners.find(work.getEditionId(), work.getProjectId());
  }
}
