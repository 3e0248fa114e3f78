package org.palabre.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * A day that was said and did not hold: of a project, or of one of its steps. Whoever reads the
 * project reads it, so that no promise moves in silence.
 */
@Entity(name = "Delay")
@Table(name = "project_delay")
public class Delay {

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "step_id")
  private UUID stepId;

  @Column(name = "step_name")
  private String stepName;

  @Column(name = "from_day")
  private LocalDate fromDay;

  @Column(name = "to_day")
  private LocalDate toDay;

  private String reason;

  @Column(name = "moved_at")
  private Instant movedAt;

  @Column(name = "moved_by")
  private UUID movedBy;

  /** For JPA. */
  protected Delay() {}

  Delay(
      UUID projectId, ProjectStep step, LocalDate from, LocalDate to, String reason, UUID movedBy) {
    this.id = Ids.next();
    this.projectId = projectId;
    this.stepId = step == null ? null : step.getId();
    this.stepName = step == null ? "" : step.getWhat();
    this.fromDay = from;
    this.toDay = to;
    this.reason = reason;
    this.movedAt = Instant.now();
    this.movedBy = movedBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getProjectId() {
    return projectId;
  }

  /** The step whose day moved; empty when it was the whole project's, or the step was struck. */
  public Optional<UUID> getStepId() {
    return Optional.ofNullable(stepId);
  }

  /** What the step was called then; empty when it was the whole project's day. */
  public String getStepName() {
    return stepName;
  }

  /** The day that was said before. */
  public LocalDate getFrom() {
    return fromDay;
  }

  /** The day that was said instead; empty when none was. */
  public Optional<LocalDate> getTo() {
    return Optional.ofNullable(toDay);
  }

  /** Why; empty when it was only brought forward. */
  public String getReason() {
    return reason;
  }

  void outliveStep() {
    stepId = null;
  }
}
