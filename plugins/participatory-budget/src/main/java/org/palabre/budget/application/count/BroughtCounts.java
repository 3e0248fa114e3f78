package org.palabre.budget.application.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.PartCount;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;

/**
 * Counts an edition that was run elsewhere and brought with its ballots, so that its results are
 * told like those of an edition run here. Nothing is known of who voted.
 */
@ApplicationScoped
public class BroughtCounts {

  private static final Duration SEARCHES = Duration.ofSeconds(8);
  private static final BigDecimal MOST = new BigDecimal("1000000000000");
  private static final int CENTS = 2;
  private static final Set<ProjectState> ALL = Set.of(ProjectState.values());

  private final ProjectRepository projects;
  private final CountRepository counts;
  private final DatabaseClock clock;

  /** For the container's proxy. */
  protected BroughtCounts() {
    this(null, null, null);
  }

  @Inject
  BroughtCounts(ProjectRepository projects, CountRepository counts, DatabaseClock clock) {
    this.projects = projects;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * Keeps the count of an edition's file, if the file names a rule that can be counted and its
   * winners are those the edition has.
   *
   * @param edition the edition; its projects bear the file's ids as codes
   * @return whether it was kept
   */
  @Transactional(TxType.MANDATORY)
  public boolean keep(UUID edition, RecountFile file) {
    Election election = file.read();
    if (!isKeepable(election)) {
      return false;
    }
    Map<String, BudgetProject> byCode =
        projects.in(edition, ALL).stream()
            .collect(
                Collectors.toMap(BudgetProject::getCode, Function.identity(), (one, other) -> one));
    PartCount.Result result;
    try {
      result = PartCount.count(election, SEARCHES);
    } catch (FaultyInput noRule) {
      return false;
    }
    if (!result.lines().stream().allMatch(line -> agrees(line, byCode.get(line.id())))) {
      return false;
    }
    counts.add(
        new EditionCount(
            edition,
            clock.now(),
            0,
            "",
            new EditionCount.Figures(0, 0, result.ballots(), result.blank(), 0, Optional.empty())));
    CountedPart part =
        new CountedPart(
            edition,
            new BallotSheet.Part(BallotSheet.CITY, "", election.budget(), List.of()),
            0,
            election.ownRule().orElseThrow(),
            result,
            file);
    List<ProjectResult> results = new ArrayList<>();
    for (PartCount.Line line : result.lines()) {
      results.add(
          new ProjectResult(
              part.getId(), results.size(), option(byCode.get(line.id()), line), line));
    }
    counts.add(part, file, results);
    return true;
  }

  /** A file from elsewhere may hold sums and ids that no edition of ours has. */
  private static boolean isKeepable(Election election) {
    return election.budget().compareTo(MOST) < 0
        && election.budget().scale() <= CENTS
        && election.projects().stream()
            .noneMatch(project -> project.id().chars().anyMatch(Character::isISOControl));
  }

  private static boolean agrees(PartCount.Line line, BudgetProject project) {
    return project != null && line.won() == (project.getState() == ProjectState.WON);
  }

  private static Option option(BudgetProject project, PartCount.Line line) {
    return new Option(
        project.getId(),
        project.getNumber(),
        project.getTitle(),
        project.getSummary(),
        line.cost());
  }
}
