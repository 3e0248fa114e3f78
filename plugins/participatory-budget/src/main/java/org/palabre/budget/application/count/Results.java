package org.palabre.budget.application.count;

import static org.palabre.budget.BudgetPermission.READ_EDITION;
import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.FirstWinners;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.intake.ImportRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.spi.SpaceFacts;

/**
 * Results as whoever asks may read them: nobody before they are published but those who run the
 * edition.
 */
@ApplicationScoped
public class Results {

  private static final Set<ProjectState> ENDED =
      Set.of(ProjectState.WON, ProjectState.LOST, ProjectState.WITHDRAWN, ProjectState.ACCEPTED);

  private final Access access;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final CountRepository counts;
  private final ImportRepository imports;

  /** For the container's proxy. */
  protected Results() {
    this(null, null, null, null, null);
  }

  @Inject
  Results(
      Access access,
      EditionRepository editions,
      ProjectRepository projects,
      CountRepository counts,
      ImportRepository imports) {
    this.access = access;
    this.editions = editions;
    this.projects = projects;
    this.counts = counts;
    this.imports = imports;
  }

  /**
   * What was counted.
   *
   * @param edition the edition
   * @param count the count; empty for an edition that was run elsewhere and came without ballots
   * @param parts its parts, in order
   * @param turnout how many voted, group by group
   * @param corrections those confirmed, the first one first
   * @param projects what was voted on, by id
   */
  public record Report(
      Edition edition,
      Optional<EditionCount> count,
      List<Part> parts,
      List<Turnout> turnout,
      List<Correction> corrections,
      Map<UUID, BudgetProject> projects) {

    /** Whether everybody may read it. */
    public boolean isPublic() {
      return edition.publishedAt().isPresent();
    }

    /** Whether the number of blank ballots may be told; what came from elsewhere was public. */
    public boolean isBlankTold() {
      return edition.isPast()
          || CountedPart.isBlankTold(parts.stream().map(Part::counted).toList());
    }

    /** Who won at first, by number; of use where there are no parts. */
    public List<BudgetProject> winners() {
      return FirstWinners.of(projects.values(), corrections);
    }
  }

  /**
   * A part of it.
   *
   * @param results what became of each project, in the order of the file
   * @param few whether so few voted there that nothing but the winners may be told: no number of
   *     ballots, votes or points, no reason; what came from elsewhere was public before
   */
  public record Part(CountedPart counted, List<ProjectResult> results, boolean few) {}

  /**
   * The results of an edition; empty while there are none for whoever asks.
   *
   * @throws org.palabre.access.AccessDenied if the actor may not read the edition
   */
  public Optional<Report> of(SpaceFacts space) {
    access.require(READ_EDITION, space);
    return editions.of(space.id()).filter(edition -> isReadable(edition, space)).map(this::report);
  }

  private boolean isReadable(Edition edition, SpaceFacts space) {
    return edition.publishedAt().isPresent()
        || counts.of(space.id()).isPresent() && access.may(RUN_EDITION, space);
  }

  private Report report(Edition edition) {
    UUID space = edition.getSpaceId();
    boolean brought = edition.isPast();
    return new Report(
        edition,
        counts.of(space),
        counts.parts(space).stream()
            .map(part -> new Part(part, counts.results(part.getId()), !brought && part.isFew()))
            .toList(),
        counts.turnout(space),
        counts.confirmed(List.of(space)),
        projects.in(space, ENDED).stream()
            .collect(Collectors.toMap(BudgetProject::getId, Function.identity())));
  }

  /**
   * The recount file of a part, once results are public; before, and where very few voted, for
   * those who run the edition. Of an edition of before it is the file of ballots that it was
   * brought from, also where no rule of ours gives the winners that the file marks.
   *
   * @param part the key of the part
   */
  public Optional<RecountFile> file(SpaceFacts space, String part) {
    access.require(READ_EDITION, space);
    return editions
        .of(space.id())
        .filter(edition -> isReadable(edition, space))
        .filter(edition -> isTold(edition, part) || access.may(RUN_EDITION, space))
        .flatMap(edition -> counts.file(space.id(), part).or(() -> brought(edition, part)));
  }

  private Optional<RecountFile> brought(Edition edition, String part) {
    return edition.isPast() && part.equals(BallotSheet.CITY)
        ? imports.file(edition.getSpaceId()).map(RecountFile::new)
        : Optional.empty();
  }

  /** The recount files of all parts that whoever asks may read, by the key of the part. */
  public Map<String, RecountFile> files(SpaceFacts space) {
    access.require(READ_EDITION, space);
    Map<String, RecountFile> files = new LinkedHashMap<>();
    for (CountedPart part : counts.parts(space.id())) {
      file(space, part.getKey()).ifPresent(file -> files.put(part.getKey(), file));
    }
    return files;
  }

  private boolean isTold(Edition edition, String part) {
    return edition.isPast()
        || counts.parts(edition.getSpaceId()).stream()
            .noneMatch(one -> one.getKey().equals(part) && one.isFew());
  }
}
