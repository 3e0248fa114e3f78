package org.palabre.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.palabre.agenda.AgendaDate;
import org.palabre.agenda.IcsText;
import org.palabre.mail.SiteAddress;
import org.palabre.web.address.Here;

/** Answers the running request with dates as an iCalendar, in place of a page. */
@RequestScoped
class CalendarFile {

  private final AgendaFilters filters;
  private final SiteAddress site;
  private final Here here;

  /** For the container's proxy. */
  protected CalendarFile() {
    this(null, null, null);
  }

  @Inject
  CalendarFile(AgendaFilters filters, SiteAddress site, Here here) {
    this.filters = filters;
    this.site = site;
    this.here = here;
  }

  /**
   * Answers.
   *
   * @param fileName what a browser calls the file, without its ending
   * @param name what calendars call it
   */
  void send(String fileName, String name, List<AgendaDate> dates) {
    StringBuilder text = new StringBuilder();
    IcsText calendar = new IcsText(text, name);
    for (AgendaDate date : dates) {
      calendar.date(date.date(), filters.word(date.kind()), site.link(here.link(date.address())));
    }
    calendar.end();
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/calendar; charset=UTF-8");
    answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"%s.ics\"".formatted(fileName));
    try {
      Writer out = answer.getResponseOutputWriter();
      out.append(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
