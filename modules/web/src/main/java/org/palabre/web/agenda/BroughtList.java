package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.agenda.intake.AgendaImport;
import org.palabre.agenda.intake.AgendaImports;
import org.palabre.agenda.intake.KeptMeetings;
import org.palabre.agenda.intake.KeptMeetings.Why;
import org.palabre.agenda.intake.UndoneImports;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** The files of dates brought into a space, and undoing one after asking. */
@Named
@RequestScoped
public class BroughtList {

  @Inject private AgendaImports imports;
  @Inject private UndoneImports undoing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private List<AgendaImport> all;
  private KeptMeetings kept;

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
    AgendaImport undone = named("undone");
    return undone == null || undone.getUndoneAt() == null ? null : undone;
  }

  /** How many of its meetings are gone. */
  public int getGone() {
    return getUndone().getMeetings() - kept().all();
  }

  /** How many of its meetings stay. */
  public int getLeft() {
    return getUndone() == null ? 0 : kept().all();
  }

  /** Why they stay, in sentences with how many. */
  public List<String> getReasons() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Why.values())
        .filter(kept().counts()::containsKey)
        .map(why -> here.say(words.getString("bring.kept." + why), kept().counts().get(why)))
        .toList();
  }

  private KeptMeetings kept() {
    if (kept == null) {
      kept = undoing.kept(here.spaceId(), getUndone());
    }
    return kept;
  }

  /** The import whose undoing is to be confirmed; null for none. */
  public AgendaImport getAsked() {
    AgendaImport asked = named("undo");
    return asked == null || asked.getUndoneAt() != null ? null : asked;
  }

  /** Undoes the import the address asks about. */
  public void undo(UUID id) {
    if (refusals.explain("undo", () -> undoing.undo(here.spaceId(), id))) {
      done.go(here.link(here.getToolAddress()) + "/brought?undone=" + id);
    }
  }

  private AgendaImport named(String parameter) {
    return Sent.id(parameter)
        .flatMap(id -> getAll().stream().filter(one -> one.getId().equals(id)).findFirst())
        .orElse(null);
  }
}
