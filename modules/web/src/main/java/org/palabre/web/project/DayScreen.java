package org.palabre.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.project.ProjectStep;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/**
 * By when a project, or the step that the parameter {@code step} names, should be done: a day that
 * moves keeps its reason.
 */
@Named
@RequestScoped
public class DayScreen {

  private static final String FORM = "day";

  @Inject private Schedule schedule;
  @Inject private Projects projects;
  @Inject private ProjectAtHand projectAtHand;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<ProjectStep> step = Optional.empty();
  private boolean said;
  private int version;
  private String what;
  private String dueOn;
  private String reason;

  @PostConstruct
  void load() {
    if (projectAtHand.getProject() == null) {
      return;
    }
    step =
        Sent.id("step")
            .flatMap(
                id ->
                    projects.steps(projectAtHand.getProject()).stream()
                        .filter(one -> one.getId().equals(id))
                        .findFirst());
    if (step.isPresent()) {
      version = step.get().getVersion();
      what = step.get().getWhat();
      dueOn = TypedDate.write(step.get().getDueOn());
    } else {
      version = projectAtHand.getProject().getVersion();
      dueOn = TypedDate.write(projectAtHand.getProject().getDueOn());
    }
    said = !dueOn.isEmpty();
  }

  /** Answers "not found" at the address of no step. */
  public void open() {
    if (!Sent.isPostback() && Sent.text("step").isPresent() && step.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Keeps it, and goes back to the project's working page. */
  public void save() {
    if (refusals.explain(FORM, this::keep)) {
      done.go(
          "%s/threads/project?id=%s&done=%s"
              .formatted(
                  here.link(here.getSpaceAddress()),
                  projectAtHand.id(),
                  step.isPresent() ? "stepChanged" : "planned"));
    }
  }

  private void keep() {
    Sent.requireFound("step", step.isPresent(), "project.step.gone");
    if (step.isEmpty()) {
      schedule.plan(
          here.spaceId(), projectAtHand.id(), version, TypedDate.read("dueOn", dueOn), reason);
    } else {
      schedule.rewriteStep(
          here.spaceId(),
          projectAtHand.id(),
          step.get().getId(),
          version,
          what,
          TypedDate.read("dueOn", dueOn),
          reason);
    }
  }

  /** The step; null when it is the whole project's day. */
  public ProjectStep getStep() {
    return step.orElse(null);
  }

  /** Whether a day was said before: only such a day needs a reason to move. */
  public boolean isSaid() {
    return said;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
