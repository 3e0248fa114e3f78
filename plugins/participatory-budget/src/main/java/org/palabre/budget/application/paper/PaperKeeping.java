package org.palabre.budget.application.paper;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
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

  /** After those who destroy the sealed ballots, so that both go on one day. */
  void dayBegun(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) DayBegun day) {
    paper
        .outliving()
        .forEach(
            batch -> {
              paper.tallies(batch).forEach(paper::remove);
              batch.destroy();
            });
  }
}
