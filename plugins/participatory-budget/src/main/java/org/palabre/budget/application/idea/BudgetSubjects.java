package org.palabre.budget.application.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.notification.Subject;
import org.palabre.notification.SubjectSource;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Masking;
import org.palabre.statement.Statement;

/** Ideas and projects as what people follow. */
@ApplicationScoped
public class BudgetSubjects implements SubjectSource {

  private final IdeaRepository ideas;
  private final ProjectRepository projects;

  /** For the container's proxy. */
  protected BudgetSubjects() {
    this(null, null);
  }

  @Inject
  BudgetSubjects(IdeaRepository ideas, ProjectRepository projects) {
    this.ideas = ideas;
    this.projects = projects;
  }

  @Override
  public Optional<Subject> find(SpaceFacts space, UUID id) {
    if (!space.kind().equals(ParticipatoryBudget.EDITION.id()) || !space.isReadable()) {
      return Optional.empty();
    }
    return ideas
        .find(space.id(), id)
        .filter(one -> one.said().getState() == Statement.State.PUBLISHED)
        .map(one -> new Subject(id, title(one), "ideas/" + id))
        .or(() -> projects.find(space.id(), id).map(BudgetSubjects::subject));
  }

  /** Mails and pages in every language show it: no word stands for what was masked. */
  private static String title(ReadIdea idea) {
    return idea.words().title().replace(Masking.MARK, "…");
  }

  private static Subject subject(BudgetProject project) {
    return new Subject(project.getId(), project.getTitle(), "projects/" + project.getId());
  }
}
