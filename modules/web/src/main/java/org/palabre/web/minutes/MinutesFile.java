package org.palabre.web.minutes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.palabre.minutes.Minutes.State;
import org.palabre.pdf.PageText;
import org.palabre.pdf.Pdf;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.minutes.EntryView.DecisionView;
import org.palabre.web.minutes.EntryView.RequestView;
import org.palabre.web.page.Front;
import org.palabre.web.statement.StatementCard;

/** Minutes as a PDF. */
@Named
@RequestScoped
public class MinutesFile {

  @Inject private MinutesAt at;
  @Inject private ReadMinutes read;
  @Inject private Pdf pdf;
  @Inject private Front front;
  @Inject private Here here;

  /** Answers with the file, or "not found". */
  public void send() throws IOException {
    if (!at.isThere()) {
      NotFound.answer();
      return;
    }
    byte[] file = pdf.of(page());
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(file.length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "inline; filename=\"%s-%s.pdf\""
            .formatted(
                at.words().getString("minutes.file"), at.getMeeting().getStartsAt().toLocalDate()));
    answer.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  private String page() {
    StringBuilder marks = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (EntryView entry : read.getEntries()) {
      marks.append(
          "<bookmark name=\"%s\" href=\"#e-%s\"/>".formatted(text(entry.title()), entry.id()));
      append(body, entry);
    }
    String state =
        at.required().getState() == State.PUBLISHED
            ? ""
            : "<p class=\"state\">%s</p>".formatted(text(at.getTag().word()));
    return """
        <html lang="%1$s"><head><title>%2$s</title><meta name="subject" content="%3$s"/>\
        <bookmarks>%4$s</bookmarks></head><body><p class="meta">%5$s</p><h1>%2$s</h1>\
        <p class="meta">%3$s</p>%6$s%7$s</body></html>"""
        .formatted(
            here.getLang(),
            text(at.getTitle()),
            text(
                at.getMeeting().getPlace().isEmpty()
                    ? at.getWhen()
                    : at.getWhen() + " · " + at.getMeeting().getPlace()),
            marks,
            text(here.getSpace().getName() + " · " + front.getOrganisation().getName()),
            state,
            body);
  }

  private void append(StringBuilder body, EntryView entry) {
    body.append("<h2 id=\"e-%s\">%s</h2>".formatted(entry.id(), text(entry.title())));
    for (String paragraph : entry.text().split("\n\\s*\n")) {
      if (!paragraph.isBlank()) {
        body.append("<p class=\"lines\">%s</p>".formatted(text(paragraph)));
      }
    }
    if (!entry.decisions().isEmpty()) {
      heading(body, "minutes.decisions");
      body.append("<ul>");
      for (DecisionView one : entry.decisions()) {
        body.append(
            "<li>%s <span class=\"meta\">%s</span></li>"
                .formatted(text(one.what()), text(one.how())));
      }
      body.append("</ul>");
    }
    if (!entry.quotes().isEmpty()) {
      heading(body, "minutes.quotes");
      for (StatementCard one : entry.quotes()) {
        body.append("<blockquote>%s</blockquote>".formatted(text(one.getWords())));
      }
    }
    appendRequests(body, entry);
  }

  private void appendRequests(StringBuilder body, EntryView entry) {
    if (entry.requests().isEmpty() && entry.hidden() == 0) {
      return;
    }
    heading(body, "minutes.requests");
    if (!entry.requests().isEmpty()) {
      body.append("<ul>");
      for (RequestView one : entry.requests()) {
        body.append(
            "<li>%s : %s <span class=\"meta\">%s</span></li>"
                .formatted(
                    text(one.card().getAskedOf()),
                    text(one.card().getWhat()),
                    text(one.card().getTag().word())));
      }
      body.append("</ul>");
    }
    if (entry.hidden() > 0) {
      String hidden = here.say(at.words().getString("thread.hidden.commitments"), entry.hidden());
      body.append("<p class=\"meta\">%s</p>".formatted(text(hidden)));
    }
  }

  private void heading(StringBuilder body, String key) {
    body.append("<h3>%s</h3>".formatted(text(at.words().getString(key))));
  }

  private static String text(String said) {
    return PageText.escaped(said);
  }
}
