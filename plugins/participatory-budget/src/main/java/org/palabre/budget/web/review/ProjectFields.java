package org.palabre.budget.web.review;

import java.util.Optional;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.territory.Position;
import org.palabre.web.form.Sent;

/** What a form says that a project is. */
public final class ProjectFields {

  private String title;
  private String summary;
  private String description;
  private String category;
  private String area;
  private String place;

  /** Starts from a project. */
  void startFrom(BudgetProject project) {
    title = project.getTitle();
    summary = project.getSummary();
    description = project.getDescription();
    category = project.getCategory();
    area = project.area().map(Object::toString).orElse(null);
    place = project.getPlace();
  }

  /**
   * What was typed, fit to keep.
   *
   * @throws org.palabre.input.Refusal naming a field
   */
  ProjectDescription read(Optional<Position> at) {
    return new ProjectDescription(
        title == null ? "" : title,
        summary == null ? "" : summary,
        description == null ? "" : description,
        category == null ? "" : category,
        Optional.ofNullable(area).flatMap(Sent::parse),
        place == null ? "" : place,
        at.map(Position::latitude),
        at.map(Position::longitude));
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String typed) {
    title = typed;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String typed) {
    summary = typed;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String typed) {
    description = typed;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String chosen) {
    category = chosen;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String chosen) {
    area = chosen;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String typed) {
    place = typed;
  }
}
