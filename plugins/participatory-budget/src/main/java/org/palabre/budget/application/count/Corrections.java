package org.palabre.budget.application.count;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.count.CountRepository;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.RecountFile;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.journal.Journal;

/**
 * Corrects published results: one officer proposes with a reason, another one confirms. What was
 * counted stays; the correction stands beside it.
 */
@ApplicationScoped
public class Corrections {

  private static final String REPLACEMENT = "replacement";

  private final Access access;
  private final CurrentActor actor;
  private final EditionRepository editions;
  private final ProjectRepository projects;
  private final CountRepository counts;
  private final DatabaseClock clock;
  private final Journal journal;
  private final Event<ResultCorrected> corrected;

  /** For the container's proxy. */
  protected Corrections() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  Corrections(
      Access access,
      CurrentActor actor,
      EditionRepository editions,
      ProjectRepository projects,
      CountRepository counts,
      DatabaseClock clock,
      Journal journal,
      Event<ResultCorrected> corrected) {
    this.access = access;
    this.actor = actor;
    this.editions = editions;
    this.projects = projects;
    this.counts = counts;
    this.clock = clock;
    this.journal = journal;
    this.corrected = corrected;
  }

  /** All corrections of an edition, the first one first, for those who run it. */
  public List<Correction> all(UUID space) {
    access.require(RUN_EDITION, space);
    return counts.corrections(space);
  }

  /** Whether the actor may confirm it: somebody else proposed it. */
  public boolean mayConfirm(Correction correction) {
    return correction.getState() == Correction.State.PROPOSED
        && !correction.isProposedBy(actor.person());
  }

  /** The winners that may be withdrawn, and the losers that may take a place, by number. */
  public List<BudgetProject> in(UUID space, ProjectState state) {
    access.require(RUN_EDITION, space);
    return projects.in(space, Set.of(state));
  }

  /**
   * Proposes a correction.
   *
   * @param project the winner withdrawn; null for an error
   * @param replacement the project that takes its place; null for none
   * @throws Refusal naming {@code kind}, {@code project}, {@code replacement} or {@code reason}
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public Correction propose(UUID space, Kind kind, UUID project, UUID replacement, String reason) {
    access.require(RUN_EDITION, space);
    published(space);
    if (kind == null) {
      throw new Refusal("kind", "budget.correction.kind");
    }
    String why = PlainText.lines("reason", reason, Correction.LONGEST_REASON);
    boolean withdrawn = kind == Kind.WITHDRAWN_WINNER;
    if (withdrawn) {
      BudgetProject winner = require("project", space, project, ProjectState.WON);
      if (replacement != null) {
        requireRoom(winner, require(REPLACEMENT, space, replacement, ProjectState.LOST));
      }
    }
    Correction made =
        new Correction(
            space,
            kind,
            withdrawn ? project : null,
            withdrawn ? replacement : null,
            why,
            actor.person(),
            clock.now());
    counts.add(made);
    return made;
  }

  private Edition published(UUID space) {
    return editions
        .forChange(space)
        .filter(edition -> edition.publishedAt().isPresent())
        .orElseThrow(() -> new Refusal("", "budget.correction.early"));
  }

  private BudgetProject require(String field, UUID space, UUID id, ProjectState state) {
    return Optional.ofNullable(id)
        .flatMap(one -> projects.forChange(space, one))
        .filter(one -> one.getState() == state)
        .orElseThrow(() -> new Refusal(field, "budget.correction." + field));
  }

  /**
   * A place is taken within its own list, and within what the other winners leave of its sum. An
   * edition of before without ballots tells neither: two officers know.
   */
  private void requireRoom(BudgetProject withdrawn, BudgetProject replacement) {
    UUID space = withdrawn.getEditionId();
    Set<UUID> winning =
        projects.in(space, Set.of(ProjectState.WON)).stream()
            .map(BudgetProject::getId)
            .filter(id -> !id.equals(withdrawn.getId()))
            .collect(Collectors.toSet());
    for (CountedPart part : counts.parts(space)) {
      Map<UUID, BigDecimal> costs =
          counts.results(part.getId()).stream()
              .collect(Collectors.toMap(ProjectResult::getProjectId, ProjectResult::getCost));
      if (costs.containsKey(withdrawn.getId())) {
        requireRoom(part, costs, winning, costs.get(replacement.getId()));
      }
    }
  }

  private static void requireRoom(
      CountedPart part, Map<UUID, BigDecimal> costs, Set<UUID> winning, BigDecimal cost) {
    if (cost == null) {
      throw new Refusal(REPLACEMENT, "budget.correction.replacement.part");
    }
    BigDecimal left =
        costs.entrySet().stream()
            .filter(one -> winning.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .reduce(part.getEnvelope(), BigDecimal::subtract);
    if (cost.compareTo(left) > 0) {
      throw new Refusal(
          REPLACEMENT, "budget.correction.replacement.dear", cost, left.max(BigDecimal.ZERO));
    }
  }

  /**
   * Confirms a correction, which is public from now on.
   *
   * @throws Refusal when the actor proposed it, when it was decided already, or when its projects
   *     have changed meanwhile
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public void confirm(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    published(space);
    Correction correction = waiting(space, id);
    if (correction.isProposedBy(actor.person())) {
      throw new Refusal("", "budget.correction.two");
    }
    correction.decide(true, actor.person(), clock.now());
    Map<String, String> facts = new TreeMap<>();
    facts.put("kind", correction.getKind().name().toLowerCase(Locale.ROOT));
    facts.put(
        "reason-sha256",
        new RecountFile(correction.getReason().getBytes(StandardCharsets.UTF_8)).sha256());
    correction
        .project()
        .ifPresent(
            project -> {
              BudgetProject winner = require("project", space, project, ProjectState.WON);
              correction
                  .replacement()
                  .map(one -> require(REPLACEMENT, space, one, ProjectState.LOST))
                  .ifPresent(loser -> facts.put(REPLACEMENT, replaced(winner, loser)));
              winner.move(ProjectState.WITHDRAWN, correction.getReason());
              facts.put("withdrawn", winner.getCode());
            });
    journal.record("budget.corrected", Optional.of(space), correction.getId(), facts);
    corrected.fire(new ResultCorrected(space, id));
  }

  private String replaced(BudgetProject winner, BudgetProject loser) {
    requireRoom(winner, loser);
    loser.move(ProjectState.WON, "");
    return loser.getCode();
  }

  /**
   * Turns a correction down: by whoever proposed it, or another officer.
   *
   * @throws Refusal when it was decided already
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  @Transactional
  public void refuse(UUID space, UUID id) {
    access.require(RUN_EDITION, space);
    waiting(space, id).decide(false, actor.person(), clock.now());
  }

  private Correction waiting(UUID space, UUID id) {
    return counts
        .correction(space, id)
        .filter(one -> one.getState() == Correction.State.PROPOSED)
        .orElseThrow(() -> new Refusal("", "budget.correction.decided"));
  }
}
