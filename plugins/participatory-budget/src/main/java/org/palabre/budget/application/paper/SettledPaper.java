package org.palabre.budget.application.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.PaperBallots;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.PaperBallot;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.SigningRepository;

/**
 * Ballots of paper on their way to the count. All is settled when every batch is, when no conflict
 * waits, and when each place has as many ballots as people who signed, or says why not.
 */
@ApplicationScoped
public class SettledPaper implements PaperBallots {

  private final PaperRepository paper;
  private final SigningRepository signing;
  private final PlaceFigures figures;

  /** For the container's proxy. */
  protected SettledPaper() {
    this(null, null, null);
  }

  @Inject
  SettledPaper(PaperRepository paper, SigningRepository signing, PlaceFigures figures) {
    this.paper = paper;
    this.signing = signing;
    this.figures = figures;
  }

  @Override
  public List<Waiting> waiting(UUID edition) {
    Set<Waiting> waiting = EnumSet.noneOf(Waiting.class);
    if (!paper.batches(edition).stream().allMatch(Batch::isSettled)) {
      waiting.add(Waiting.BATCH);
    }
    if (signing.conflicts(edition).stream().anyMatch(one -> one.outcome().isEmpty())) {
      waiting.add(Waiting.CONFLICT);
    }
    Set<String> names =
        paper.places(edition).stream().map(PollingPlace::getName).collect(Collectors.toSet());
    figures.rows(edition).stream()
        .filter(row -> row.difference() != 0 && row.explanations().isEmpty())
        .map(row -> names.containsAll(row.places()) ? Waiting.DIFFERENCE : Waiting.PLACE)
        .forEach(waiting::add);
    return List.copyOf(waiting);
  }

  @Override
  public List<Choices> settled(UUID edition) {
    return paper.batches(edition).stream()
        .flatMap(batch -> batch.settled().stream())
        .filter(ballot -> ballot.invalid().isEmpty())
        .map(PaperBallot::choices)
        .toList();
  }

  @Override
  public int counted(UUID edition) {
    return paper.batches(edition).stream()
        .map(Batch::figures)
        .mapToInt(one -> one.valid() + one.blank())
        .sum();
  }

  @Override
  public int invalid(UUID edition) {
    return paper.batches(edition).stream().mapToInt(batch -> batch.figures().invalid()).sum();
  }
}
