package org.palabre.budget.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.budget.domain.intake.EditionDraft.Point;
import org.palabre.language.Shortened;
import org.palabre.store.Ids;

/** One of the points of a project that is at several. */
@Entity(name = "budget_ProjectPlace")
@Table(name = "budget_project_place")
public class ProjectPlace {

  private static final int LONGEST_LABEL = 80;

  @Id private UUID id;

  @Column(name = "project_id")
  private UUID projectId;

  private int position;
  private String label;
  private double latitude;
  private double longitude;

  /** For JPA. */
  protected ProjectPlace() {}

  /** A point of a project, in the order of its file. */
  public ProjectPlace(UUID projectId, int position, Point point) {
    this.id = Ids.next();
    this.projectId = projectId;
    this.position = position;
    this.label = Shortened.to(LONGEST_LABEL, point.label());
    this.latitude = point.latitude();
    this.longitude = point.longitude();
  }

  public UUID getProjectId() {
    return projectId;
  }

  /** The point itself. */
  public Point point() {
    return new Point(label, latitude, longitude);
  }
}
