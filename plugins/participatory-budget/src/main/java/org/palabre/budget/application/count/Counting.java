package org.palabre.budget.application.count;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.budget.application.edition.Rulebook;
import org.palabre.budget.domain.ballot.BallotSheet;
import org.palabre.budget.domain.ballot.BallotSheet.Option;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountSource;
import org.palabre.budget.domain.count.CountSource.Voted;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.PartCount;
import org.palabre.budget.domain.count.PartElection;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.count.SmallGroups;
import org.palabre.budget.domain.count.SmallGroups.Group;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.count.Election;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;
import org.palabre.organisation.Organisations;
import org.palabre.space.Spaces;

/**
 * Counts the ballots of an edition once its box is open, and publishes the results. What is counted
 * is the recount file itself, read back: so whoever counts it again finds the same winners.
 *
 * <pre>{@code
 * counting.count(edition);
 * counting.publish(edition);
 * }</pre>
 */
@ApplicationScoped
public class Counting {

  private static final Duration SEARCHES = Duration.ofSeconds(12);
  private static final Set<ProjectState> VOTED_ON =
      Set.of(ProjectState.ACCEPTED, ProjectState.WON, ProjectState.LOST, ProjectState.WITHDRAWN);

  private final Access access;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final CountRepository counts;
  private final CountSource source;
  private final Rulebook rulebook;
  private final DatabaseClock clock;
  private final Journal journal;
  private final Spaces spaces;
  private final Organisations organisations;
  private final Event<ResultsPublished> published;

  /** For the container's proxy. */
  protected Counting() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  Counting(
      Access access,
      EditionRepository editions,
      ProjectRepository projects,
      CountRepository counts,
      CountSource source,
      Rulebook rulebook,
      DatabaseClock clock,
      Journal journal,
      Spaces spaces,
      Organisations organisations,
      Event<ResultsPublished> published) {
    this.access = access;
    this.editions = editions;
    this.projects = projects;
    this.counts = counts;
    this.source = source;
    this.rulebook = rulebook;
    this.clock = clock;
    this.journal = journal;
    this.spaces = spaces;
    this.organisations = organisations;
    this.published = published;
  }

  /**
   * Counts. May be done again until the results are published; each time is recorded.
   *
   * @throws Refusal when the ballot box is not open yet, or the results are public already
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public void count(UUID space) {
    access.require(RUN_EDITION, space);
    Edition edition = editions.forChange(space).orElseThrow(Counting::shut);
    if (edition.publishedAt().isPresent()) {
      throw new Refusal("", "budget.count.published");
    }
    List<Choices> ballots =
        edition.unsealedAt().flatMap(at -> source.ballots(space)).orElseThrow(Counting::shut);
    BudgetRules rules = rulebook.rules(edition).orElseThrow(Counting::shut);
    counts.remove(space);
    Voted voted = source.voted(space);
    int blank = (int) ballots.stream().filter(Choices::isBlank).count();
    EditionCount count =
        new EditionCount(
            space,
            clock.now(),
            rules.adoption(),
            source.seed(space),
            new EditionCount.Figures(
                voted.online(),
                voted.paper(),
                ballots.size(),
                blank,
                voted.unopened() + voted.voidPaper(),
                Optional.of(voted.found(ballots.size()))));
    counts.add(count);
    Map<String, String> facts = basis(count);
    PartElection elections = elections(space, rules, count.getSeed());
    List<BallotSheet.Part> sheet = source.sheet(space);
    for (int i = 0; i < sheet.size(); i++) {
      Election election = elections.of(sheet.get(i), ballots, new SecureRandom());
      count(count, sheet.get(i), i, election, SEARCHES.dividedBy(sheet.size()), facts);
    }
    journal.record("budget.counted", Optional.of(space), space, facts);
  }

  private static Refusal shut() {
    return new Refusal("", "budget.count.shut");
  }

  private PartElection elections(UUID space, BudgetRules rules, String seed) {
    Map<Integer, String> codes =
        projects.in(space, VOTED_ON).stream()
            .collect(Collectors.toMap(BudgetProject::getNumber, BudgetProject::getCode));
    return new PartElection(
        new PartElection.Naming(
            organisations.get().getName(),
            spaces.find(space).orElseThrow().getName(),
            "fr",
            seed,
            codes),
        rules.ballot(),
        rules.counting());
  }

  private void count(
      EditionCount count,
      BallotSheet.Part part,
      int position,
      Election made,
      Duration allowed,
      Map<String, String> facts) {
    if (made.projects().isEmpty()) {
      throw new Refusal("", "budget.count.empty", part.name());
    }
    RecountFile file = RecountFile.of(made);
    Election election = file.read();
    PartCount.Result result = PartCount.count(election, allowed);
    CountedPart counted =
        new CountedPart(
            count.getEditionId(), part, position, election.ownRule().orElseThrow(), result, file);
    List<Option> options =
        part.options().stream().sorted(Comparator.comparingInt(Option::number)).toList();
    Map<String, Integer> places = election.positions();
    List<ProjectResult> results = new ArrayList<>();
    for (PartCount.Line line : result.lines()) {
      int place = places.get(line.id());
      results.add(new ProjectResult(counted.getId(), place, options.get(place), line));
    }
    counts.add(counted, file, results);
    String suffix = part.key().isEmpty() ? "" : "." + part.key();
    facts.put("recount-sha256" + suffix, counted.getSha256());
  }

  /** Everybody reads the journal at once, and results only once they are published. */
  private static Map<String, String> basis(EditionCount count) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("adoption", Integer.toString(count.getAdoption()));
    facts.put("seed", count.getSeed());
    return facts;
  }

  private static Map<String, String> facts(EditionCount count) {
    EditionCount.Figures figures = count.figures();
    Map<String, String> facts = basis(count);
    facts.put("online", Integer.toString(figures.online()));
    facts.put("paper", Integer.toString(figures.paper()));
    facts.put("ballots", Integer.toString(figures.ballots()));
    facts.put("blank", Integer.toString(figures.blank()));
    facts.put("invalid", Integer.toString(figures.invalid()));
    return facts;
  }

  /**
   * Publishes the count: from now on everybody reads it, and it changes no more.
   *
   * @throws Refusal when nothing was counted yet, or the results are public already
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public void publish(UUID space) {
    access.require(RUN_EDITION, space);
    Edition edition = editions.forChange(space).orElseThrow(Counting::shut);
    if (edition.publishedAt().isPresent()) {
      throw new Refusal("", "budget.count.published");
    }
    EditionCount count = counts.of(space).orElseThrow(() -> new Refusal("", "budget.count.none"));
    Instant now = clock.now();
    edition.publish(now);
    List<CountedPart> parts = counts.parts(space);
    Map<String, String> facts = facts(count);
    Map<UUID, BudgetProject> known =
        projects.in(space, Set.of(ProjectState.ACCEPTED)).stream()
            .collect(Collectors.toMap(BudgetProject::getId, Function.identity()));
    if (!CountedPart.isBlankTold(parts)) {
      facts.remove("blank");
    }
    for (CountedPart part : parts) {
      List<ProjectResult> results = counts.results(part.getId());
      for (ProjectResult result : results) {
        Optional.ofNullable(known.get(result.getProjectId()))
            .ifPresent(
                project -> project.move(result.isWon() ? ProjectState.WON : ProjectState.LOST, ""));
      }
      String suffix = part.getKey().isEmpty() ? "" : "." + part.getKey();
      facts.put("recount-sha256" + suffix, part.getSha256());
      facts.put(
          "winners" + suffix,
          results.stream()
              .filter(ProjectResult::isWon)
              .sorted(CountedPart.inOrder(part.isFew()))
              .map(ProjectResult::getCode)
              .collect(Collectors.joining(" ")));
    }
    keepTurnout(edition);
    journal.record("budget.published", Optional.of(space), space, facts);
    published.fire(new ResultsPublished(space));
  }

  private void keepTurnout(Edition edition) {
    CountSource.Groups groups = source.groups(edition);
    keep(edition, Turnout.Kind.AREA, SmallGroups.pooled(groups.areas()));
    keep(edition, Turnout.Kind.AGE, SmallGroups.inOrder(groups.ages()));
    keep(edition, Turnout.Kind.PLACE, SmallGroups.pooled(groups.places()));
  }

  private void keep(Edition edition, Turnout.Kind kind, List<Group> told) {
    for (int i = 0; i < told.size(); i++) {
      counts.add(new Turnout(edition.getSpaceId(), kind, i, told.get(i)));
    }
  }
}
