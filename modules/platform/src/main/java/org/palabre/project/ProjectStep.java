package org.palabre.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.palabre.store.Ids;

/** Something to do in a project, with the day it should be done and the day it was. */
@Entity(name = "ProjectStep")
@Table(name = "project_step")
public class ProjectStep {

  @Id private UUID id;
  @Version private int version;

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

  /** Rises with every change: who edits says which one they saw. */
  public int getVersion() {
    return version;
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

  /** Whether it should be done by now. */
  public boolean isLate(LocalDate today) {
    return doneOn == null && dueOn != null && dueOn.isBefore(today);
  }

  boolean isSentWith(UUID key) {
    return key.equals(sentKey);
  }

  void write(String text, LocalDate day) {
    what = text;
    dueOn = day;
  }

  void done(LocalDate on) {
    doneOn = on;
  }
}
