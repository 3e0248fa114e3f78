package org.palabre.budget.application.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.space.Space;
import org.palabre.space.Spaces;

/** The editions everybody may read, whoever asks, with their published winners. */
@ApplicationScoped
public class PublicEditions {

  private final Spaces spaces;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final CountRepository counts;
  private final Rulebook rulebook;

  /** For the container's proxy. */
  protected PublicEditions() {
    this(null, null, null, null, null);
  }

  @Inject
  PublicEditions(
      Spaces spaces,
      EditionRepository editions,
      ProjectRepository projects,
      CountRepository counts,
      Rulebook rulebook) {
    this.spaces = spaces;
    this.editions = editions;
    this.projects = projects;
    this.counts = counts;
    this.rulebook = rulebook;
  }

  /**
   * An edition.
   *
   * @param phase where it is
   * @param winners the ids of the winners as the recount files call them, in the order they were
   *     chosen; empty before results are public
   * @param parts the published count of each part; empty before, or when it came without ballots
   */
  public record PublicEdition(
      Space space, Phase phase, List<String> winners, List<PublicPart> parts) {}

  /**
   * A part of a published count.
   *
   * @param key the area's key; empty for the whole city
   * @param name the area's name; empty for the whole city
   */
  public record PublicPart(String key, String name, List<String> winners) {}

  /** All of them, the latest first. */
  public List<PublicEdition> all() {
    List<Space> open =
        spaces.everybodys().stream()
            .filter(space -> space.getKind().equals(ParticipatoryBudget.EDITION.id()))
            .sorted(Comparator.comparing(Space::getId).reversed())
            .toList();
    Map<UUID, Edition> known =
        editions.of(open.stream().map(Space::getId).toList()).stream()
            .collect(Collectors.toMap(Edition::getSpaceId, Function.identity()));
    return open.stream()
        .filter(space -> known.containsKey(space.getId()))
        .map(space -> edition(space, known.get(space.getId())))
        .toList();
  }

  private PublicEdition edition(Space space, Edition edition) {
    Phase phase = rulebook.phase(edition);
    if (edition.publishedAt().isEmpty()) {
      return new PublicEdition(space, phase, List.of(), List.of());
    }
    List<PublicPart> parts = counts.parts(space.getId()).stream().map(this::part).toList();
    List<String> winners =
        parts.isEmpty()
            ? projects.in(space.getId(), Set.of(ProjectState.WON)).stream()
                .map(BudgetProject::getCode)
                .toList()
            : parts.stream().flatMap(part -> part.winners().stream()).toList();
    return new PublicEdition(space, phase, winners, parts);
  }

  private PublicPart part(CountedPart part) {
    return new PublicPart(
        part.getKey(),
        part.getName(),
        counts.winners(List.of(part.getId())).stream().map(ProjectResult::getCode).toList());
  }
}
