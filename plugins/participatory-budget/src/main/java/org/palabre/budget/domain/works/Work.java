package org.palabre.budget.domain.works;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A winner that became a project of the platform; it stays one even if it is withdrawn later. */
@Entity(name = "budget_Work")
@Table(name = "budget_work")
public class Work {

  @Id
  @Column(name = "project_id")
  private UUID projectId;

  @Column(name = "edition_id")
  private UUID editionId;

  @Column(name = "work_id")
  private UUID workId;

  /** For JPA. */
  protected Work() {}

  /**
   * A winner that is being done.
   *
   * @param projectId the winner
   * @param workId the project of the platform it became
   */
  public Work(UUID editionId, UUID projectId, UUID workId) {
    this.editionId = editionId;
    this.projectId = projectId;
    this.workId = workId;
  }

  public UUID getEditionId() {
    return editionId;
  }

  /** The winner. */
  public UUID getProjectId() {
    return projectId;
  }

  /** The project of the platform it became. */
  public UUID getWorkId() {
    return workId;
  }
}
