package org.palabre.budget.application.intake;

import static org.palabre.budget.BudgetPermission.READ_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.intake.ProjectPlace;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.spi.SpaceFacts;

/** The projects of an edition with all their points, for files that other programs read. */
@ApplicationScoped
public class ProjectsOut {

  private final Access access;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final ImportRepository imports;

  /** For the container's proxy. */
  protected ProjectsOut() {
    this(null, null, null, null);
  }

  @Inject
  ProjectsOut(
      Access access,
      EditionRepository editions,
      ProjectRepository projects,
      ImportRepository imports) {
    this.access = access;
    this.editions = editions;
    this.projects = projects;
    this.imports = imports;
  }

  /**
   * A project to give out.
   *
   * @param area the name of its area; empty for the whole city
   * @param points every point of it, perhaps none
   */
  public record Out(BudgetProject project, String area, List<Point> points) {}

  /**
   * The projects of an edition, by number.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public List<Out> of(SpaceFacts space) {
    access.require(READ_EDITION, space);
    Map<UUID, String> areas =
        editions.areas(space.id()).stream().collect(Collectors.toMap(Area::getId, Area::getName));
    Map<UUID, List<Point>> points =
        imports.places(space.id()).stream()
            .collect(
                Collectors.groupingBy(
                    ProjectPlace::getProjectId,
                    Collectors.mapping(ProjectPlace::point, Collectors.toList())));
    return projects.in(space.id(), EnumSet.allOf(ProjectState.class)).stream()
        .map(
            one ->
                new Out(
                    one,
                    one.area().map(areas::get).orElse(""),
                    points.getOrDefault(one.getId(), own(one))))
        .toList();
  }

  /**
   * What a past edition came to.
   *
   * @param won how many projects won
   * @param cost what they cost together, those of unknown cost left out, in euros
   */
  public record Figures(int projects, int won, BigDecimal cost) {}

  /**
   * What an edition came to.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read it
   */
  public Figures figures(SpaceFacts space) {
    access.require(READ_EDITION, space);
    List<BudgetProject> all = projects.in(space.id(), EnumSet.allOf(ProjectState.class));
    List<BudgetProject> won =
        all.stream().filter(one -> one.getState() == ProjectState.WON).toList();
    return new Figures(
        all.size(),
        won.size(),
        won.stream().flatMap(one -> one.cost().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static List<Point> own(BudgetProject project) {
    return project.latitude().isEmpty()
        ? List.of()
        : List.of(new Point("", project.latitude().get(), project.longitude().orElseThrow()));
  }
}
