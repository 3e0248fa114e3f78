package org.palabre.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.store.Ids;

/** Something to do in a project, with the day it should be done and the day it was. */
@Entity(name = "ProjectStep")
@Table(name = "project_step")
public class ProjectStep {

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  private String what;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "done_on")
  private LocalDate doneOn;

  @Column(name = "sent_key")
  private UUID sentKey;

  /** For JPA. */
  protected ProjectStep() {}

  ProjectStep(UUID projectId, String what, LocalDate dueOn, UUID sentKey) {
    this.id = Ids.next();
    this.projectId = projectId;
    this.what = what;
    this.dueOn = dueOn;
    this.sentKey = sentKey;
  }

  public UUID getId() {
    return id;
  }

  public UUID getProjectId() {
    return projectId;
  }

  public String getWhat() {
    return what;
  }

  /** When it should be done; null when nobody said. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  /** When it was done; null while it is not. */
  public LocalDate getDoneOn() {
    return doneOn;
  }

  boolean isSentWith(UUID key) {
    return key.equals(sentKey);
  }

  void done(LocalDate on) {
    doneOn = on;
  }
}
