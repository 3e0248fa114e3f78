package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.palabre.agenda.intake.AgendaImport;
import org.palabre.agenda.intake.AgendaImports;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** The files of dates brought into a space, and undoing one as a whole, after asking. */
@Named
@RequestScoped
public class BroughtList {

  @Inject private AgendaImports imports;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<AgendaImport> all;

  /** The imports, latest first. */
  public List<AgendaImport> getAll() {
    if (all == null) {
      all = imports.list(here.spaceId());
    }
    return all;
  }

  /** The import that was just made, from the address; null for none. */
  public AgendaImport getDone() {
    return named("done");
  }

  /** The import that was just undone; null for none. */
  public AgendaImport getUndone() {
    return named("undone");
  }

  /** The import whose undoing is to be confirmed; null for none. */
  public AgendaImport getAsked() {
    AgendaImport asked = named("undo");
    return asked == null || asked.getUndoneAt() != null ? null : asked;
  }

  /** Undoes the import the address asks about. */
  public void undo(UUID id) {
    if (refusals.explain("undo", () -> imports.undo(here.spaceId(), id))) {
      done.go(here.link(here.getToolAddress()) + "/brought?undone=" + id);
    }
  }

  private AgendaImport named(String parameter) {
    return Sent.id(parameter)
        .flatMap(id -> getAll().stream().filter(one -> one.getId().equals(id)).findFirst())
        .orElse(null);
  }
}
