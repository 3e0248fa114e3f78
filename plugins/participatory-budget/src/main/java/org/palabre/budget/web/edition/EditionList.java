package org.palabre.budget.web.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;
import org.palabre.budget.application.edition.Editions;
import org.palabre.budget.application.edition.Editions.Listed;

/** The editions a visitor may read. */
@Named("budgetEditions")
@RequestScoped
public class EditionList {

  @Inject private Editions editions;
  @Inject private Access access;
  private List<Listed> rows;

  /** The editions, the latest first. */
  public List<Listed> getAll() {
    if (rows == null) {
      rows = editions.readable();
    }
    return rows;
  }

  /** Whether the visitor may create one. */
  public boolean isCreating() {
    return access.may(PlatformPermission.CREATE_SPACE);
  }
}
