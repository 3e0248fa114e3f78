package org.palabre.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.palabre.store.Ids;

/**
 * What somebody has to do in a project: smaller than a step, and somebody's. Life: to do, given to
 * somebody or not → done, or not after all.
 */
@Entity(name = "ProjectTask")
@Table(name = "project_task")
public class ProjectTask {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "step_id")
  private UUID stepId;

  private String what;

  @Column(name = "person_id")
  private UUID personId;

  private String carrier;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private UUID doneBy;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected ProjectTask() {}

  ProjectTask(UUID projectId, TaskPlan plan, UUID sentKey) {
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

  /** The step it belongs to; empty for none. */
  public Optional<UUID> getStepId() {
    return Optional.ofNullable(stepId);
  }

  public String getWhat() {
    return what;
  }

  /** The member who does it; empty for nobody, or somebody without an account. */
  public Optional<UUID> getPersonId() {
    return Optional.ofNullable(personId);
  }

  /** Who does it when it is no member, in free words; empty otherwise. */
  public String getCarrier() {
    return carrier;
  }

  /** When it should be done; null when nobody said. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** Who said it is done; empty while it is not, or once they are forgotten. */
  public Optional<UUID> getDoneBy() {
    return Optional.ofNullable(doneBy);
  }

  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether it should be done by now. */
  public boolean isLate(LocalDate today) {
    return doneAt == null && dueOn != null && dueOn.isBefore(today);
  }

  final void write(TaskPlan plan) {
    what = plan.what();
    stepId = plan.step();
    personId = plan.person();
    carrier = plan.carrier();
    dueOn = plan.dueOn();
  }

  void leaveStep() {
    stepId = null;
  }

  void done(boolean now, UUID by) {
    if (now != isDone()) {
      doneAt = now ? Instant.now() : null;
      doneBy = now ? by : null;
    }
  }
}
