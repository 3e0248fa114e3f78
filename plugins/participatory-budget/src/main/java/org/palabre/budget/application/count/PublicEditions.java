package org.palabre.budget.application.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.budget.ParticipatoryBudget;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.FirstWinners;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Phase;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.space.Space;
import org.palabre.space.Spaces;

/** The editions everybody may read, whoever asks, with their published winners. */
@ApplicationScoped
public class PublicEditions {

  private static final Set<ProjectState> ENDED =
      Set.of(ProjectState.WON, ProjectState.LOST, ProjectState.WITHDRAWN);

  private final Spaces spaces;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final CountRepository counts;
  private final ImportRepository imports;
  private final Rulebook rulebook;

  /** For the container's proxy. */
  protected PublicEditions() {
    this(null, null, null, null, null, null);
  }

  @Inject
  PublicEditions(
      Spaces spaces,
      EditionRepository editions,
      ProjectRepository projects,
      CountRepository counts,
      ImportRepository imports,
      Rulebook rulebook) {
    this.spaces = spaces;
    this.editions = editions;
    this.projects = projects;
    this.counts = counts;
    this.imports = imports;
    this.rulebook = rulebook;
  }

  /**
   * An edition.
   *
   * @param phase where it is
   * @param winners the ids of the winners as the recount files call them, in the order they were
   *     chosen, as they were published first; empty before results are public
   * @param parts the published count of each part; empty before, or when it came from elsewhere and
   *     no count of ours gave the same winners
   * @param ballots whether it came from elsewhere with its file of ballots
   * @param corrections what was corrected since, the first one first
   */
  public record PublicEdition(
      Space space,
      Phase phase,
      List<String> winners,
      List<PublicPart> parts,
      boolean ballots,
      List<PublicCorrection> corrections) {}

  /**
   * A part of a published count.
   *
   * @param key the area's key; empty for the whole city
   * @param name the area's name; empty for the whole city
   * @param few whether so few voted that its recount file is not public
   * @param sha256 the hash of that file
   */
  public record PublicPart(
      String key, String name, List<String> winners, boolean few, String sha256) {}

  /**
   * A correction two officers agreed on.
   *
   * @param withdrawn the id of the winner withdrawn; empty for an error
   * @param replacement the id of the project that took its place
   * @param at when it was confirmed
   */
  public record PublicCorrection(
      Correction.Kind kind,
      Optional<String> withdrawn,
      Optional<String> replacement,
      String reason,
      Instant at) {}

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
    Published published =
        published(
            known.values().stream()
                .filter(one -> one.publishedAt().isPresent())
                .map(Edition::getSpaceId)
                .toList());
    return open.stream()
        .filter(space -> known.containsKey(space.getId()))
        .map(space -> edition(space, known.get(space.getId()), published))
        .toList();
  }

  /** What was published: parts and corrections by edition, winners by part. */
  private record Published(
      Map<UUID, List<CountedPart>> parts,
      Map<UUID, List<ProjectResult>> winners,
      Map<UUID, List<Correction>> corrections,
      Set<UUID> withBallots) {}

  private Published published(List<UUID> ids) {
    List<CountedPart> parts = counts.parts(ids);
    return new Published(
        parts.stream().collect(Collectors.groupingBy(CountedPart::getEditionId)),
        counts.winners(parts.stream().map(CountedPart::getId).toList()).stream()
            .collect(Collectors.groupingBy(ProjectResult::getPartId)),
        counts.confirmed(ids).stream().collect(Collectors.groupingBy(Correction::getEditionId)),
        imports.withFile(ids));
  }

  private PublicEdition edition(Space space, Edition edition, Published published) {
    UUID id = space.getId();
    Phase phase = rulebook.phase(edition);
    if (edition.publishedAt().isEmpty()) {
      return new PublicEdition(space, phase, List.of(), List.of(), false, List.of());
    }
    List<PublicPart> parts =
        published.parts().getOrDefault(id, List.of()).stream()
            .map(part -> part(edition, part, published.winners()))
            .toList();
    List<Correction> corrections = published.corrections().getOrDefault(id, List.of());
    List<BudgetProject> ended =
        parts.isEmpty() || !corrections.isEmpty() ? projects.in(id, ENDED) : List.of();
    List<String> winners =
        parts.isEmpty()
            ? FirstWinners.of(ended, corrections).stream().map(BudgetProject::getCode).toList()
            : parts.stream().flatMap(part -> part.winners().stream()).toList();
    Map<UUID, String> codes =
        ended.stream().collect(Collectors.toMap(BudgetProject::getId, BudgetProject::getCode));
    return new PublicEdition(
        space,
        phase,
        winners,
        parts,
        published.withBallots().contains(id),
        corrections.stream().map(correction -> told(correction, codes)).toList());
  }

  private static PublicPart part(
      Edition edition, CountedPart part, Map<UUID, List<ProjectResult>> winners) {
    boolean few = !edition.isPast() && part.isFew();
    return new PublicPart(
        part.getKey(),
        part.getName(),
        winners.getOrDefault(part.getId(), List.of()).stream()
            .sorted(CountedPart.inOrder(few))
            .map(ProjectResult::getCode)
            .toList(),
        few,
        part.getSha256());
  }

  private static PublicCorrection told(Correction correction, Map<UUID, String> codes) {
    return new PublicCorrection(
        correction.getKind(),
        correction.project().map(codes::get),
        correction.replacement().map(codes::get),
        correction.getReason(),
        correction.decidedAt().orElseThrow());
  }
}
