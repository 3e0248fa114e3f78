package org.palabre.budget.application.idea;

import static org.palabre.budget.BudgetPermission.READ_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.domain.idea.IdeaQuery;
import org.palabre.budget.domain.idea.IdeaRepository;
import org.palabre.budget.domain.idea.IdeaWords;
import org.palabre.budget.domain.idea.ReadIdea;
import org.palabre.budget.domain.idea.TellingWords;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectSearch;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statements;

/** Ideas as everybody reads them: those whose words are published. */
@ApplicationScoped
public class Ideas {

  private final Access access;
  private final IdeaRepository ideas;
  private final ProjectSearch projects;
  private final Statements statements;

  /** For the container's proxy. */
  protected Ideas() {
    this(null, null, null, null);
  }

  @Inject
  Ideas(Access access, IdeaRepository ideas, ProjectSearch projects, Statements statements) {
    this.access = access;
    this.ideas = ideas;
    this.projects = projects;
    this.statements = statements;
  }

  /** Those wanted, the latest first. */
  public List<ReadIdea> list(SpaceFacts space, IdeaQuery query, int from, int most) {
    access.require(READ_EDITION, space);
    return ideas.list(space.id(), query, from, most);
  }

  /** How many are wanted. */
  public long count(SpaceFacts space, IdeaQuery query) {
    access.require(READ_EDITION, space);
    return ideas.count(space.id(), query);
  }

  /** What ideas are about, each once. */
  public List<String> categories(SpaceFacts space) {
    access.require(READ_EDITION, space);
    return ideas.categories(space.id());
  }

  /** One of them, or the place of one whose words were taken back; empty for any other. */
  public Optional<ReadIdea> find(SpaceFacts space, UUID id) {
    access.require(READ_EDITION, space);
    return ideas.find(space.id(), id).filter(ReadIdea::isShown);
  }

  /** What is known of who had it; empty once its words were taken back. */
  public Optional<Spoken> spoken(SpaceFacts space, ReadIdea idea) {
    return statements.published(space, idea.said().getId());
  }

  /** Those like a title that is being typed, the closest first. */
  public List<ReadIdea> similar(SpaceFacts space, String title, int most) {
    access.require(READ_EDITION, space);
    String line = title.length() > IdeaWords.LONGEST_TITLE ? "" : title;
    return ideas.similar(space.id(), TellingWords.of(line), most);
  }

  /** How many support each of these. */
  public Map<UUID, Long> supports(Collection<UUID> of) {
    return ideas.supports(of);
  }

  /** The projects an idea is in. */
  public List<BudgetProject> projectsOf(SpaceFacts space, UUID idea) {
    access.require(READ_EDITION, space);
    return projects.all(space.id(), ideas.projectsOf(idea));
  }

  /** The projects an idea was in until it was taken out of them. */
  public List<BudgetProject> projectsLeft(SpaceFacts space, UUID idea) {
    access.require(READ_EDITION, space);
    return projects.all(space.id(), ideas.projectsLeft(idea));
  }

  /** The ideas a project is made of; of those taken back only that they were. */
  public List<ReadIdea> ofProject(SpaceFacts space, BudgetProject project) {
    access.require(READ_EDITION, space);
    return project.getEditionId().equals(space.id())
        ? ideas.ofProject(project.getId()).stream().filter(ReadIdea::isShown).toList()
        : List.of();
  }
}
