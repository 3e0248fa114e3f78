package org.palabre.budget.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.application.idea.ProjectMaking;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Sheets;
import org.palabre.budget.application.review.Verdicts;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.input.Refusal;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.territory.Position;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedAmount;
import org.palabre.web.map.PositionPicker;

/** What those who run the edition do with one project: describe it, send it on, decide. */
@Named("budgetVerdict")
@RequestScoped
public class VerdictPage {

  private static final int USUAL_WEEKS = 3;

  @Inject private Verdicts verdicts;
  @Inject private Sheets sheets;
  @Inject private Projects projects;
  @Inject private ProjectMaking making;
  @Inject private ProjectPage project;
  @Inject private Bodies bodies;
  @Inject private Categories categories;
  @Inject private PositionPicker picker;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private final ProjectFields fields = new ProjectFields();
  private int seen;
  private String department;
  private String due;
  private String cost;
  private String running;
  private String reason;
  private String state = "REFUSED";

  @PostConstruct
  void load() {
    due = here.wording().today().plusWeeks(USUAL_WEEKS).toString();
    if (!project.isThere()) {
      return;
    }
    BudgetProject one = project.getProject();
    seen = one.getVersion();
    fields.startFrom(one);
    // Whatever form was sent: what the form of the description sends replaces it afterwards.
    if (one.latitude().isPresent()) {
      picker.startAt(new Position(one.longitude().orElseThrow(), one.latitude().get()));
    }
    BigDecimal studied = verdicts.studied(project.sheets());
    cost = TypedAmount.write(one.cost().orElse(studied.signum() == 0 ? null : studied));
    running =
        TypedAmount.write(
            one.runningCost().or(() -> verdicts.studiedRunning(project.sheets())).orElse(null));
  }

  /** Says what it is. */
  public void describe() {
    act(
        "describe",
        () -> verdicts.describe(here.spaceId(), id(), seen, fields.read(picker.picked())),
        "described");
  }

  /** Asks a department. */
  public void ask() {
    act("ask", () -> sheets.ask(here.spaceId(), id(), text(department), day()), "asked");
  }

  private LocalDate day() {
    try {
      return due == null ? null : LocalDate.parse(due);
    } catch (DateTimeException e) {
      throw new Refusal("due", "budget.sheet.due");
    }
  }

  /** Lets it stand for the vote. */
  public void accept() {
    act(
        "accept",
        () ->
            verdicts.accept(
                here.spaceId(),
                id(),
                TypedAmount.read("cost", cost),
                TypedAmount.read("running", running)),
        "accepted");
  }

  /** Refuses it, or takes it back. */
  public void close() {
    boolean refused = "REFUSED".equals(state);
    act(
        "close",
        () -> {
          if (refused) {
            verdicts.refuse(here.spaceId(), id(), text(reason));
          } else {
            verdicts.withdraw(here.spaceId(), id(), text(reason));
          }
        },
        refused ? "projectRefused" : "projectWithdrawn");
  }

  /** Studies it again. */
  public void reopen() {
    act("reopen", () -> verdicts.reopen(here.spaceId(), id()), "reopened");
  }

  /** Takes an idea out of it. */
  public void leave() {
    act(
        "leave",
        () ->
            making.leave(
                here.spaceId(),
                Sent.id("idea").orElseThrow(() -> new Refusal("", "budget.idea.gone")),
                id()),
        "left");
  }

  private void act(String form, Runnable what, String said) {
    try {
      what.run();
      done.go(project.getLink() + "?done=" + said);
    } catch (Refusal refusal) {
      if (refusal.key().equals("budget.project.overtaken")) {
        seen = projects.find(here.facts(), id()).map(BudgetProject::getVersion).orElse(seen);
      }
      refusals.show(form, refusal);
    }
  }

  /**
   * Whether a form is shown: while its time is, and once more with its words to whoever sends it
   * when its time has just ended.
   */
  public boolean isAsking() {
    return refusals.sent("ask") || (project.isDeciding() && project.isStudied());
  }

  /** The same for the form that accepts. */
  public boolean isAccepting() {
    return refusals.sent("accept") || isUndecided();
  }

  /** The same for the form that refuses or withdraws. */
  public boolean isClosing() {
    return refusals.sent("close") || isUndecided();
  }

  /** The same for the form of the description. */
  public boolean isDescribing() {
    return refusals.sent("describe") || isUndecided();
  }

  /** The same for the form that goes back to the study. */
  public boolean isReopening() {
    return refusals.sent("reopen") || (project.isDeciding() && !is(ProjectState.REVIEW));
  }

  /** The same for the form that takes ideas out. */
  public boolean isLeaving() {
    return refusals.sent("leave")
        || (project.isDeciding() && (project.isStudied() || (isUndecided() && project.isLost())));
  }

  private boolean isUndecided() {
    return project.isDeciding() && (is(ProjectState.REVIEW) || is(ProjectState.ACCEPTED));
  }

  private boolean is(ProjectState state) {
    return project.getProject().getState() == state;
  }

  private UUID id() {
    if (!project.isThere()) {
      throw new Refusal("", "budget.project.gone");
    }
    return project.id();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  /** The departments the organisation knows, to choose from. */
  public List<String> getDepartments() {
    return bodies.all().stream()
        .filter(one -> one.getKind() == Body.Kind.DEPARTMENT)
        .map(Body::getName)
        .toList();
  }

  /** What projects can be about. */
  public List<String> getCategories() {
    List<String> all = new ArrayList<>(categories.all().stream().map(Category::getName).toList());
    String own = fields.getCategory();
    if (own != null && !own.isEmpty() && !all.contains(own)) {
      all.add(own);
    }
    return all;
  }

  /** What the sheets add up to; empty when none says. */
  public Optional<BigDecimal> getStudied() {
    return Optional.of(verdicts.studied(project.sheets())).filter(sum -> sum.signum() > 0);
  }

  /** What the project is. */
  public ProjectFields getFields() {
    return fields;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String typed) {
    department = typed;
  }

  public String getDue() {
    return due;
  }

  public void setDue(String typed) {
    due = typed;
  }

  public String getCost() {
    return cost;
  }

  public void setCost(String typed) {
    cost = typed;
  }

  public String getRunning() {
    return running;
  }

  public void setRunning(String typed) {
    running = typed;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String typed) {
    reason = typed;
  }

  public String getState() {
    return state;
  }

  public void setState(String chosen) {
    state = chosen;
  }
}
