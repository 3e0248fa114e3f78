package org.palabre.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.project.ProjectWork;
import org.palabre.project.budget.BudgetLine;
import org.palabre.project.budget.BudgetLine.Kind;
import org.palabre.project.budget.Budgets;
import org.palabre.project.budget.LinePlan;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedAmount;

/** What a project costs and who pays for it: lines added, changed, struck out; who reads it. */
@Named
@RequestScoped
public class BudgetScreen {

  private static final String PAGE = "budget";

  @Inject private Budgets budgets;
  @Inject private ProjectWork work;
  @Inject private ProjectAtHand projectAtHand;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<BudgetLine> lines = List.of();
  private Optional<BudgetLine> line = Optional.empty();
  private FormKey key = FormKey.fresh();
  private int version;
  private int projectVersion;
  private Kind kind = Kind.COST;
  private String label;
  private String source;
  private String planned;
  private String spent;
  private Audience audience;

  @PostConstruct
  void load() {
    if (projectAtHand.getProject() == null) {
      return;
    }
    projectVersion = projectAtHand.getProject().getVersion();
    audience = projectAtHand.getProject().getBudgetAudience();
    lines = budgets.of(here.facts(), projectAtHand.getProject());
    line =
        Sent.id("line")
            .flatMap(id -> lines.stream().filter(one -> one.getId().equals(id)).findFirst());
    line.ifPresent(this::show);
  }

  private void show(BudgetLine kept) {
    version = kept.getVersion();
    kind = kept.getKind();
    label = kept.getLabel();
    source = kept.getSource();
    planned = TypedAmount.write(kept.getPlanned());
    spent = TypedAmount.write(kept.getSpent());
  }

  /** Strikes a line out: the button carries which. */
  public void strike() {
    Optional<UUID> which = Sent.id("strike");
    if (Sent.isPostback() && which.isPresent()) {
      act("lines", "struck", () -> budgets.remove(here.spaceId(), projectAtHand.id(), which.get()));
    }
  }

  /** Adds a line, or keeps the changes of the one shown. */
  public void save() {
    act("line", line.isPresent() ? "changed" : "added", this::keep);
  }

  private void keep() {
    Sent.requireFound("line", line.isPresent(), "budget.gone");
    BigDecimal foreseen = TypedAmount.read("planned", planned);
    BigDecimal already = TypedAmount.read("spent", spent);
    LinePlan plan = new LinePlan(kind, label, source, foreseen, already);
    if (line.isEmpty()) {
      budgets.add(here.spaceId(), projectAtHand.id(), plan, key.id());
    } else {
      budgets.rewrite(here.spaceId(), projectAtHand.id(), line.get().getId(), version, plan);
    }
  }

  /** Says who reads it. */
  public void show() {
    act(
        "readers",
        "shown",
        () -> work.showBudget(here.spaceId(), projectAtHand.id(), projectVersion, audience));
  }

  private void act(String form, String done, Runnable deed) {
    if (refusals.explain(form, deed)) {
      projectAtHand.done(PAGE, done);
    }
  }

  /** The lines and what they add up to; null while there are none. */
  public BudgetTable getTable() {
    return lines.isEmpty() ? null : new BudgetTable(lines, here);
  }

  /** What is being changed; null while something new is added. */
  public BudgetLine getLine() {
    return line.orElse(null);
  }

  /** Which way the money may go. */
  public List<SelectItem> getKinds() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Kind.values())
        .map(one -> new SelectItem(one, words.getString("budget.kind." + one)))
        .toList();
  }

  /** Who may read it. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public int getProjectVersion() {
    return projectVersion;
  }

  public void setProjectVersion(int projectVersion) {
    this.projectVersion = projectVersion;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getPlanned() {
    return planned;
  }

  public void setPlanned(String planned) {
    this.planned = planned;
  }

  public String getSpent() {
    return spent;
  }

  public void setSpent(String spent) {
    this.spent = spent;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }
}
