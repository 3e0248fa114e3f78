package org.palabre.budget.application.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.daily.DayBegun;

/**
 * Destroys what was entered of paper ballots once the sealed ballots are: until then it is known
 * which ballots came from which place, and at a small one that is nearly who cast them.
 */
@ApplicationScoped
public class PaperKeeping {

  private final PaperRepository paper;

  /** For the container's proxy. */
  protected PaperKeeping() {
    this(null);
  }

  @Inject
  PaperKeeping(PaperRepository paper) {
    this.paper = paper;
  }

  void dayBegun(@Observes DayBegun day) {
    paper
        .outliving()
        .forEach(
            batch -> {
              paper.tallies(batch).forEach(paper::remove);
              batch.destroy();
            });
  }
}
