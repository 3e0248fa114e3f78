package org.palabre.project.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.palabre.store.Ids;

/** One thing a project costs, or one source it is paid from, in euros to the cent. */
@Entity(name = "BudgetLine")
@Table(name = "project_budget_line")
public class BudgetLine {

  /** Which way the money goes. */
  public enum Kind {
    /** It is spent. */
    COST,
    /** It is given. */
    FUNDING
  }

  @Id private UUID id;
  @Version private int version;

  @Column(name = "project_id")
  private UUID projectId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String label;
  private String source;
  private BigDecimal planned;
  private BigDecimal spent;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected BudgetLine() {}

  BudgetLine(UUID projectId, LinePlan plan, UUID sentKey) {
    this.id = Ids.next();
    this.projectId = projectId;
    this.sentKey = sentKey;
    write(plan);
  }

  public UUID getId() {
    return id;
  }

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
  }

  public UUID getProjectId() {
    return projectId;
  }

  public Kind getKind() {
    return kind;
  }

  /** What it is for. */
  public String getLabel() {
    return label;
  }

  /** Who gives it; empty for a cost. */
  public String getSource() {
    return source;
  }

  /** What was foreseen. */
  public BigDecimal getPlanned() {
    return planned;
  }

  /** What was spent so far, or, of what is given, what has come. */
  public BigDecimal getSpent() {
    return spent;
  }

  /** What is left of what was foreseen; below zero once it runs over. */
  public BigDecimal getRemaining() {
    return planned.subtract(spent);
  }

  /** Whether more was spent than foreseen. */
  public boolean isOver() {
    return kind == Kind.COST && getRemaining().signum() < 0;
  }

  final void write(LinePlan plan) {
    kind = plan.kind();
    label = plan.label();
    source = plan.source();
    planned = plan.planned();
    spent = plan.spent();
  }
}
