package org.palabre.budget.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.budget.BudgetPermission;
import org.palabre.budget.application.review.Projects;
import org.palabre.budget.application.review.Sheets;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.review.CostLine;
import org.palabre.budget.domain.review.Feasibility;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.domain.review.SheetContent;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedAmount;

/**
 * Filling in a department's sheet. When somebody else changed it meanwhile, what they wrote is
 * shown beside what was typed; whoever is of no department any more keeps what they typed in sight.
 */
@Named("budgetSheet")
@RequestScoped
public class SheetForm {

  private static final int SHOWN = 5;

  @Inject private Sheets sheets;
  @Inject private Projects projects;
  @Inject private Access access;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private final List<Line> lines = new ArrayList<>();
  private Optional<Sheet> sheet = Optional.empty();
  private SheetView other;
  private int seen;
  private String feasibility;
  private String explanation;
  private String runningCost;
  private String delay;

  @PostConstruct
  void load() {
    for (int i = 0; i < SheetContent.MOST_LINES; i++) {
      lines.add(new Line());
    }
    sheet = Sent.id("of").flatMap(id -> sheets.find(here.facts(), id));
    sheet.ifPresent(this::startFrom);
  }

  private void startFrom(Sheet from) {
    SheetContent content = from.content();
    seen = from.getVersion();
    feasibility = content.feasibility().map(Enum::name).orElse(null);
    explanation = content.explanation();
    runningCost = TypedAmount.write(content.runningCost().orElse(null));
    delay = content.delayMonths().map(Object::toString).orElse("");
    for (int i = 0; i < content.lines().size(); i++) {
      lines.get(i).startFrom(content.lines().get(i));
    }
  }

  /** Answers "not found" where there is none, or nothing for the visitor to fill in. */
  public void open() {
    if (sheet.isEmpty() || !isForm()) {
      NotFound.answer();
    }
  }

  /** Keeps what was typed. */
  public void save() {
    try {
      sheets.fill(here.spaceId(), id(), seen, content());
      done.go(projectLink() + "?done=sheet");
    } catch (Refusal refusal) {
      if (refusal.key().equals("budget.sheet.overtaken")) {
        Sheet theirs = sheets.find(here.facts(), id()).orElseThrow();
        other = new SheetView(theirs, here);
        seen = theirs.getVersion();
      }
      refusals.show("sheet", refusal);
    }
  }

  private SheetContent content() {
    List<CostLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        BigDecimal amount = TypedAmount.read("amount" + i, lines.get(i).getAmount());
        kept.add(new CostLine(i, text(lines.get(i).getLabel()), amount));
      }
    }
    return new SheetContent(
        Optional.ofNullable(feasibility).filter(one -> !one.isEmpty()).map(Feasibility::valueOf),
        text(explanation),
        kept,
        Optional.ofNullable(TypedAmount.read("runningCost", runningCost)),
        months());
  }

  private Optional<Integer> months() {
    if (delay == null || delay.isBlank()) {
      return Optional.empty();
    }
    if (!delay.strip().matches("\\d{1,4}")) {
      throw new Refusal("delay", "budget.sheet.delay");
    }
    return Optional.of(Integer.valueOf(delay.strip()));
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  private UUID id() {
    return sheet.map(Sheet::getId).orElseThrow(() -> new Refusal("", "budget.sheet.gone"));
  }

  /** Whether the visitor may fill it in, or could when they opened the form they now send. */
  public boolean isForm() {
    return Sent.isPostback() || access.may(BudgetPermission.STUDY_PROJECTS, here.facts());
  }

  /** The sheet; null where there is none. */
  public SheetView getView() {
    return sheet.map(one -> new SheetView(one, here)).orElse(null);
  }

  /** What somebody else wrote meanwhile; null for nothing. */
  public SheetView getOther() {
    return other;
  }

  /** The project it is about; null where there is none. */
  public BudgetProject getProject() {
    return sheet.flatMap(one -> projects.find(here.facts(), one.getProjectId())).orElse(null);
  }

  /** The page of that project. */
  public String projectLink() {
    return here.link(here.getSpaceAddress())
        + "/projects/"
        + sheet.map(Sheet::getProjectId).orElse(null);
  }

  /** The answers there are. */
  public Feasibility[] getAnswers() {
    return Feasibility.values();
  }

  /** The lines of the form, always as many. */
  public List<Line> getLines() {
    return lines;
  }

  /** Whether anything stands on the lines that are folded away at first. */
  public boolean isMore() {
    return lines.stream().skip(SHOWN).anyMatch(line -> !line.isEmpty());
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }

  public String getFeasibility() {
    return feasibility;
  }

  public void setFeasibility(String chosen) {
    feasibility = chosen;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String typed) {
    explanation = typed;
  }

  public String getRunningCost() {
    return runningCost;
  }

  public void setRunningCost(String typed) {
    runningCost = typed;
  }

  public String getDelay() {
    return delay;
  }

  public void setDelay(String typed) {
    delay = typed;
  }

  /** A line of the form. */
  public static final class Line {

    private String label;
    private String amount;

    void startFrom(CostLine line) {
      label = line.getLabel();
      amount = TypedAmount.write(line.getAmount());
    }

    boolean isEmpty() {
      return text(label).isBlank() && text(amount).isBlank();
    }

    public String getLabel() {
      return label;
    }

    public void setLabel(String typed) {
      label = typed;
    }

    public String getAmount() {
      return amount;
    }

    public void setAmount(String typed) {
      amount = typed;
    }
  }
}
