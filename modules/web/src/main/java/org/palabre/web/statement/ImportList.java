package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.StatementImport;
import org.palabre.statement.StatementImports;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/** The imports of a space, and undoing one as a whole, after asking. */
@Named
@RequestScoped
public class ImportList {

  @Inject private StatementImports imports;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<StatementImport> all;

  /** The imports, latest first. */
  public List<StatementImport> getAll() {
    if (all == null) {
      all = imports.list(here.spaceId());
    }
    return all;
  }

  /** The import that was just done, from the address; null for none. */
  public StatementImport getDone() {
    return named("done");
  }

  /** The import that was just undone; null for none. */
  public StatementImport getUndone() {
    return named("undone");
  }

  /** The import whose undoing is to be confirmed; null for none. */
  public StatementImport getAsked() {
    StatementImport asked = named("undo");
    return asked == null || asked.getUndoneAt() != null ? null : asked;
  }

  /** Undoes the import the address asks about. */
  public void undo(UUID id) throws IOException {
    if (refusals.explain("undo", () -> imports.undo(here.spaceId(), id))) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(here.link(here.getToolAddress()) + "/imports?undone=" + id);
    }
  }

  private StatementImport named(String parameter) {
    String id =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get(parameter);
    return Optional.ofNullable(id)
        .flatMap(
            wanted ->
                getAll().stream().filter(one -> one.getId().toString().equals(wanted)).findFirst())
        .orElse(null);
  }
}
