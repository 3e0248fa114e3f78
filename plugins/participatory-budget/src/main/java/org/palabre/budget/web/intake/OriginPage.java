package org.palabre.budget.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.palabre.budget.application.intake.Imported;
import org.palabre.budget.application.intake.ProjectsOut;
import org.palabre.budget.domain.intake.BudgetImport;
import org.palabre.budget.domain.intake.BudgetImport.Format;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Where the edition one is at was brought from; taking it away again. */
@Named("budgetOrigin")
@RequestScoped
public class OriginPage {

  @Inject private Imported imported;
  @Inject private ProjectsOut projects;
  @Inject private IntakeWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private BudgetImport found;
  private ProjectsOut.Figures figures;

  /** How it was brought; null when it is run here. */
  public BudgetImport getFound() {
    if (found == null) {
      found = imported.of(here.facts()).orElse(null);
    }
    return found;
  }

  /** Whether it came with its ballots. */
  public boolean isWithBallots() {
    return getFound() != null && getFound().getFormat() == Format.PABULIB;
  }

  /** What was asked and answered, or the keys of the file of ballots. */
  public List<Map.Entry<String, String>> getSaid() {
    if (isWithBallots()) {
      return getFound().said();
    }
    return getFound().said().stream()
        .map(
            one -> Map.entry(words.subject(one.getKey()), words.said(one.getKey(), one.getValue())))
        .toList();
  }

  /** What it came to. */
  public ProjectsOut.Figures getFigures() {
    if (figures == null) {
      figures = projects.figures(here.facts());
    }
    return figures;
  }

  /** Removes the edition, and goes to the list. */
  public void undo() {
    if (refusals.explain("undo", () -> imported.undo(here.spaceId()))) {
      done.go(here.link("/budget"));
    }
  }
}
