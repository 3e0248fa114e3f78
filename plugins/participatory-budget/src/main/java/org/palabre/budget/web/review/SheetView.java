package org.palabre.budget.web.review;

import java.util.UUID;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.domain.review.SheetContent;
import org.palabre.web.address.Here;

/** A department's sheet as pages show it. */
public final class SheetView {

  private final Sheet sheet;
  private final Here here;

  /** Shows a sheet on the page of {@code here}. */
  public SheetView(Sheet sheet, Here here) {
    this.sheet = sheet;
    this.here = here;
  }

  public UUID getId() {
    return sheet.getId();
  }

  public UUID getProjectId() {
    return sheet.getProjectId();
  }

  public String getDepartment() {
    return sheet.getDepartment();
  }

  /** What it says. */
  public SheetContent getContent() {
    return sheet.content();
  }

  /** Its answer; an empty text while there is none. */
  public String getFeasibility() {
    return getContent().feasibility().map(Enum::name).orElse("");
  }

  /** Whether the department has answered. */
  public boolean isDone() {
    return sheet.isDone();
  }

  /** Whether it should have answered before today. */
  public boolean isLate() {
    return sheet.isLate(here.wording().today());
  }

  /** By when it is due. */
  public String getDue() {
    return here.wording().day(sheet.getDueOn());
  }

  /** When it was last changed; empty for one just asked for. */
  public String getWhen() {
    return sheet.changedAt().map(here::dayOf).orElse("");
  }

  /** The page where it is filled in. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/review/sheet?of=" + getId();
  }
}
