package org.palabre.budget.domain.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * What one department is asked to say of a project, by a day, and what it says. Public from the
 * moment it says it; it may be changed until the officer has decided.
 */
@Entity(name = "budget_Sheet")
@Table(name = "budget_study")
public class Sheet {

  /** The longest name of a department, in characters. */
  public static final int LONGEST_DEPARTMENT = 120;

  @Id private UUID id;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "project_id")
  private UUID projectId;

  private String department;

  @Column(name = "agent_id")
  private UUID agentId;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Feasibility feasibility;

  private String explanation;

  @ElementCollection
  @CollectionTable(name = "budget_study_line", joinColumns = @JoinColumn(name = "sheet_id"))
  @OrderColumn(name = "position")
  private List<CostLine> lines = new ArrayList<>();

  @Column(name = "running_cost")
  private BigDecimal runningCost;

  @Column(name = "delay_months")
  private Integer delayMonths;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Version private int version;

  /** For JPA. */
  protected Sheet() {}

  /**
   * A sheet asked for.
   *
   * @param department who is asked
   * @param dueOn by when
   */
  public Sheet(UUID editionId, UUID projectId, String department, LocalDate dueOn) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.projectId = projectId;
    this.department = department;
    this.dueOn = dueOn;
    this.explanation = "";
  }

  /**
   * Notes what the department says.
   *
   * @param by who wrote it
   */
  public void fill(SheetContent content, UUID by, Instant at) {
    feasibility = content.feasibility().orElse(null);
    explanation = content.explanation();
    lines.clear();
    lines.addAll(content.lines());
    runningCost = content.runningCost().orElse(null);
    delayMonths = content.delayMonths().orElse(null);
    agentId = by;
    changedAt = at;
    doneAt = feasibility == null ? null : at;
  }

  /** What it says. */
  public SheetContent content() {
    return new SheetContent(
        Optional.ofNullable(feasibility),
        explanation,
        lines,
        Optional.ofNullable(runningCost),
        Optional.ofNullable(delayMonths));
  }

  public UUID getId() {
    return id;
  }

  public UUID getEditionId() {
    return editionId;
  }

  public UUID getProjectId() {
    return projectId;
  }

  public String getDepartment() {
    return department;
  }

  /** Who wrote it last; empty before, and once they are forgotten. */
  public Optional<UUID> agent() {
    return Optional.ofNullable(agentId);
  }

  /** By when it is due. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** When it was last changed; empty for one just asked for. */
  public Optional<Instant> changedAt() {
    return Optional.ofNullable(changedAt);
  }

  /** Whether the department has answered. */
  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether it should have answered before this day. */
  public boolean isLate(LocalDate today) {
    return !isDone() && dueOn.isBefore(today);
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }
}
