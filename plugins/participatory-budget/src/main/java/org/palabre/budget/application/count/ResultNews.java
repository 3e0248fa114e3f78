package org.palabre.budget.application.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.budget.application.idea.IdeaNews;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;

/**
 * Tells those who had the ideas, and whoever follows a project, that it won or lost, and what a
 * correction makes of that: once results are public, and never before.
 */
@ApplicationScoped
public class ResultNews {

  private static final Set<ProjectState> TOLD = Set.of(ProjectState.WON, ProjectState.LOST);

  private final ProjectRepository projects;
  private final CountRepository counts;
  private final IdeaNews news;

  /** For the container's proxy. */
  protected ResultNews() {
    this(null, null, null);
  }

  @Inject
  ResultNews(ProjectRepository projects, CountRepository counts, IdeaNews news) {
    this.projects = projects;
    this.counts = counts;
    this.news = news;
  }

  /** All projects that were voted on; one withdrawn before was told of when it was. */
  void tell(@Observes ResultsPublished published) {
    projects.in(published.edition(), TOLD).forEach(news::project);
  }

  /** The winner that is withdrawn, and the project that takes its place. */
  void tell(@Observes ResultCorrected corrected) {
    UUID edition = corrected.edition();
    counts.correction(edition, corrected.correction()).stream()
        .flatMap(one -> Stream.of(one.project(), one.replacement()))
        .flatMap(Optional::stream)
        .flatMap(id -> projects.find(edition, id).stream())
        .forEach(news::project);
  }
}
