package org.palabre.budget.web.works;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.budget.application.works.Works;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Begins to follow the winners: {@code #{budgetWorksForm}}. */
@Named("budgetWorksForm")
@RequestScoped
public class WorksForm {

  @Inject private Works works;
  @Inject private EditionPage edition;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<BudgetProject> waiting;

  /** Whether results are public: before, nothing won. */
  public boolean isPublished() {
    return edition.getStanding().edition().flatMap(one -> one.publishedAt()).isPresent();
  }

  /** The winners nobody follows yet. */
  public List<BudgetProject> getWaiting() {
    if (waiting == null) {
      waiting = works.waiting(here.spaceId());
    }
    return waiting;
  }

  /** Follows them. */
  public void begin() {
    if (refusals.explain("begin", () -> works.begin(here.spaceId(), here.language().locale()))) {
      done.go(here.link(here.getToolAddress()));
    }
  }
}
