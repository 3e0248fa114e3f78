package org.palabre.budget.application.paper;

import static org.palabre.budget.BudgetPermission.READ_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;

/** What a poster tells of projects beyond the ballot. */
@ApplicationScoped
public class Posters {

  private final Access access;
  private final ProjectRepository projects;

  /** For the container's proxy. */
  protected Posters() {
    this(null, null);
  }

  @Inject
  Posters(Access access, ProjectRepository projects) {
    this.access = access;
    this.projects = projects;
  }

  /**
   * Where the projects that are voted on would be, in words, by their id; those without are left
   * out.
   */
  public Map<UUID, String> where(UUID edition) {
    access.require(READ_EDITION, edition);
    return projects
        .in(edition, List.of(ProjectState.ACCEPTED, ProjectState.WON, ProjectState.LOST))
        .stream()
        .filter(project -> !project.getPlace().isEmpty())
        .collect(Collectors.toMap(BudgetProject::getId, BudgetProject::getPlace));
  }
}
