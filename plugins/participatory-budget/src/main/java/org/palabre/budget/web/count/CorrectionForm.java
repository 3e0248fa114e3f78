package org.palabre.budget.web.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.budget.application.count.Corrections;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.Correction.Kind;
import org.palabre.budget.domain.count.Correction.State;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Proposes and decides corrections of published results: {@code #{budgetCorrection}}. */
@Named("budgetCorrection")
@RequestScoped
public class CorrectionForm {

  @Inject private Corrections corrections;
  @Inject private TurnoutWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<Row> rows;
  private Kind kind = Kind.WITHDRAWN_WINNER;
  private String project = "";
  private String replacement = "";
  private String reason;

  /** Proposes what the form says. */
  public void propose() {
    finish(
        "propose",
        () -> corrections.propose(here.spaceId(), kind, id(project), id(replacement), reason));
  }

  /** Confirms or turns down the one whose button was pressed. */
  public void decide() {
    if (!Sent.isPostback()) {
      return;
    }
    Optional<UUID> confirmed = Sent.id("confirm");
    Optional<UUID> refused = Sent.id("refuse");
    if (confirmed.isPresent()) {
      finish("decide", () -> corrections.confirm(here.spaceId(), confirmed.get()));
    } else if (refused.isPresent()) {
      finish("decide", () -> corrections.refuse(here.spaceId(), refused.get()));
    }
  }

  private void finish(String form, Runnable action) {
    if (refusals.explain(form, action)) {
      done.go(here.link(here.getToolAddress()) + "/correct?done=yes");
    }
  }

  private static UUID id(String chosen) {
    try {
      return chosen == null || chosen.isEmpty() ? null : UUID.fromString(chosen);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether something was just done. */
  public boolean isDone() {
    return Sent.text("done").isPresent();
  }

  /** All corrections, the first one first. */
  public List<Row> getRows() {
    if (rows == null) {
      Map<UUID, BudgetProject> projects =
          Stream.of(ProjectState.WON, ProjectState.LOST, ProjectState.WITHDRAWN)
              .flatMap(state -> corrections.in(here.spaceId(), state).stream())
              .collect(Collectors.toMap(BudgetProject::getId, Function.identity()));
      rows = corrections.all(here.spaceId()).stream().map(one -> row(one, projects)).toList();
    }
    return rows;
  }

  private Row row(Correction one, Map<UUID, BudgetProject> projects) {
    boolean waiting = one.getState() == State.PROPOSED;
    String key =
        one.getKind() == Kind.ERROR
            ? "results.corrected.error"
            : one.replacement().isPresent()
                ? "results.corrected.replaced"
                : "results.corrected.withdrawn";
    return new Row(
        one.getId(),
        here.say(
            words.word(key), title(projects, one.project()), title(projects, one.replacement())),
        one.getReason(),
        words.word("correct.state." + one.getState()),
        Map.of(State.PROPOSED, "wait", State.CONFIRMED, "done", State.REFUSED, "")
            .get(one.getState()),
        here.moment(one.decidedAt().orElse(one.getProposedAt())),
        waiting,
        corrections.mayConfirm(one),
        waiting && !corrections.mayConfirm(one));
  }

  private static String title(Map<UUID, BudgetProject> projects, Optional<UUID> id) {
    return id.map(projects::get).map(BudgetProject::getTitle).orElse("");
  }

  /** The winners that may be withdrawn. */
  public List<BudgetProject> getWinners() {
    return corrections.in(here.spaceId(), ProjectState.WON);
  }

  /** The projects that may take a place. */
  public List<BudgetProject> getLosers() {
    return corrections.in(here.spaceId(), ProjectState.LOST);
  }

  public Kind[] getKinds() {
    return Kind.values();
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind chosen) {
    kind = chosen;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String chosen) {
    project = chosen;
  }

  public String getReplacement() {
    return replacement;
  }

  public void setReplacement(String chosen) {
    replacement = chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }

  /**
   * A correction, in words.
   *
   * @param waiting whether it is to be decided
   * @param confirmable whether the visitor may confirm it
   * @param mine whether somebody else has to confirm it
   */
  public record Row(
      UUID id,
      String what,
      String reason,
      String state,
      String mood,
      String when,
      boolean waiting,
      boolean confirmable,
      boolean mine) {}
}
