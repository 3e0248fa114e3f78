package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.agenda.AgendaDate;
import org.palabre.agenda.Feeds;
import org.palabre.organisation.Organisations;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** The calendars that everybody may subscribe to, and single dates to take along. */
@Named
@RequestScoped
public class CalendarFeed {

  @Inject private Feeds feeds;
  @Inject private CalendarFile file;
  @Inject private Organisations organisations;
  @Inject private Here here;

  /** Answers with what everybody may read. */
  public void everybodys() {
    file.send("agenda", organisations.get().getName(), feeds.everybodys());
  }

  /** Answers with the dates of this space. */
  public void ofSpace() {
    file.send(
        "agenda-" + here.getSpace().getSlug(), here.getSpace().getName(), feeds.of(here.facts()));
  }

  /** Answers with one meeting of this space, which the address names. */
  public void one() {
    Optional<AgendaDate> found =
        Sent.id("id")
            .flatMap(
                id ->
                    feeds.of(here.facts()).stream()
                        .filter(date -> date.date().id().equals(id))
                        .findFirst());
    found.ifPresentOrElse(
        date -> file.send("agenda-" + date.date().id(), date.date().title(), List.of(date)),
        NotFound::answer);
  }
}
