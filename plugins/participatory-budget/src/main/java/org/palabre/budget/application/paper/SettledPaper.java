package org.palabre.budget.application.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.PaperBallots;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.PaperBallot;
import org.palabre.budget.domain.paper.PaperRepository;
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
  public boolean isSettled(UUID edition) {
    return paper.batches(edition).stream().allMatch(Batch::isSettled)
        && signing.conflicts(edition).stream().noneMatch(one -> one.outcome().isEmpty())
        && figures.rows(edition).stream()
            .allMatch(row -> row.difference() == 0 || !row.explanations().isEmpty());
  }

  @Override
  public List<Choices> settled(UUID edition) {
    return paper.batches(edition).stream()
        .flatMap(batch -> batch.settled().stream())
        .filter(ballot -> ballot.invalid().isEmpty())
        .map(PaperBallot::choices)
        .toList();
  }
}
