package org.palabre.budget.web.works;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.budget.application.works.Works;
import org.palabre.budget.web.review.ProjectPage;
import org.palabre.web.address.Here;

/**
 * How far the project of the page is since it won: {@code #{budgetWon}}. News of it lead to that
 * page.
 */
@Named("budgetWon")
@RequestScoped
public class WonProject {

  @Inject private Works works;
  @Inject private ProjectPage page;
  @Inject private WorkWords worded;
  @Inject private Here here;
  private Optional<WorkView> found;

  /** Whether it is followed. */
  public boolean isThere() {
    return found().isPresent();
  }

  /** How far it is; null while nobody follows it. */
  public WorkView getHow() {
    return found().orElse(null);
  }

  private Optional<WorkView> found() {
    if (found == null) {
      found = works.of(here.facts(), page.getProject()).map(worded::say);
    }
    return found;
  }
}
