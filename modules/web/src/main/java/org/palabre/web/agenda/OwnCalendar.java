package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.palabre.agenda.CalendarKey;
import org.palabre.agenda.CalendarLinks;
import org.palabre.agenda.Feeds;
import org.palabre.organisation.Organisations;
import org.palabre.spi.Actor;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.session.RemoteAddress;

/** What stands at the secret address of somebody's own calendar. */
@Named
@RequestScoped
public class OwnCalendar {

  private static final String ENDING = ".ics";

  @Inject private CalendarLinks links;
  @Inject private CalendarBrake brake;
  @Inject private Feeds feeds;
  @Inject private CalendarFile file;
  @Inject private RemoteAddress remote;
  @Inject private Organisations organisations;
  @Inject private Here here;

  /** Answers with what its owner may read now; as for nothing when it leads nowhere. */
  public void send() {
    String from =
        remote.of(
            (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    String rest = here.getRest();
    if (!brake.isOpen(from) || !rest.endsWith(ENDING)) {
      NotFound.answer();
      return;
    }
    CalendarKey key = new CalendarKey(rest.substring(0, rest.length() - ENDING.length()));
    Optional<Actor> reader = links.reader(key);
    if (reader.isEmpty()) {
      brake.wrong(from);
      NotFound.answer();
    } else if (!brake.isPatient(reader.get())) {
      NotFound.answer(429);
    } else {
      file.send("agenda", organisations.get().getName(), feeds.of(reader.get()));
    }
  }
}
