package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.budget.application.count.Counting;
import org.palabre.budget.application.count.Results;
import org.palabre.budget.application.count.Results.Report;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Counts and publishes the edition one is at: {@code #{budgetCounting}}. */
@Named("budgetCounting")
@RequestScoped
public class CountingForm {

  @Inject private Counting counting;
  @Inject private Results results;
  @Inject private EditionPage edition;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;

  /** Where the count is. */
  public enum Step {
    /** The ballot box is shut. */
    SHUT,
    /** It is open, and nothing was counted. */
    OPEN,
    /** Counted, for those who run the edition to look at. */
    COUNTED,
    /** Public. */
    PUBLISHED
  }

  /** Where it is. */
  public Step getStep() {
    if (edition.getStanding().edition().flatMap(one -> one.publishedAt()).isPresent()) {
      return Step.PUBLISHED;
    }
    if (edition.getStanding().edition().flatMap(one -> one.unsealedAt()).isEmpty()) {
      return Step.SHUT;
    }
    return results.of(here.facts()).isPresent() ? Step.COUNTED : Step.OPEN;
  }

  /** When it was counted, as people say it. */
  public String getCountedAt() {
    return results
        .of(here.facts())
        .flatMap(Report::count)
        .map(count -> here.moment(count.getCountedAt()))
        .orElse("");
  }

  /** Counts. */
  public void count() {
    if (refusals.explain("count", () -> counting.count(here.spaceId()))) {
      done.go(here.link(here.getToolAddress()) + "/count");
    }
  }

  /** Publishes. */
  public void publish() {
    if (refusals.explain("count", () -> counting.publish(here.spaceId()))) {
      done.go(here.link(here.getToolAddress()) + "/count");
    }
  }
}
