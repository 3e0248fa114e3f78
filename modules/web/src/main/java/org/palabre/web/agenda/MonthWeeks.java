package org.palabre.web.agenda;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The weeks of a month as rows of a table, all in one component: a full month has some ninety
 * lines, and each took a twelfth of a millisecond as components of its own.
 *
 * <pre>{@code
 * <palabre:weeks value="#{calendarPage.weeks}" today="#{t['calendar.today.mark']}" cancelled="#{t['calendar.cancelled']}"/>
 * }</pre>
 */
public class MonthWeeks extends UIComponentBase {

  @Override
  public String getFamily() {
    return "palabre";
  }

  @Override
  @SuppressWarnings("unchecked")
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter out = faces.getResponseWriter();
    for (List<AgendaDay> week : (List<List<AgendaDay>>) getAttributes().get("value")) {
      out.startElement("tr", this);
      for (AgendaDay day : week) {
        write(out, day);
      }
      out.endElement("tr");
    }
  }

  private void write(ResponseWriter out, AgendaDay day) throws IOException {
    out.startElement("td", this);
    out.writeAttribute("class", classes(day), null);
    out.startElement("p", this);
    out.writeAttribute("class", "day", null);
    out.startElement("span", this);
    out.writeAttribute("aria-hidden", "true", null);
    out.writeText(day.number(), null);
    out.endElement("span");
    span(out, "whole", day.name());
    if (day.today()) {
      out.writeText(" ", null);
      span(out, "tag wait", getAttributes().get("today"));
    }
    out.endElement("p");
    if (!day.lines().isEmpty()) {
      out.startElement("ul", this);
      for (AgendaLine line : day.lines()) {
        write(out, line);
      }
      writeMore(out, day);
      out.endElement("ul");
    }
    out.endElement("td");
  }

  private static String classes(AgendaDay day) {
    return (day.outside() ? "outside " : "")
        + (day.today() ? "today " : "")
        + (day.lines().isEmpty() ? "free" : "");
  }

  private void write(ResponseWriter out, AgendaLine line) throws IOException {
    out.startElement("li", this);
    out.startElement("a", this);
    out.writeURIAttribute("href", line.link(), null);
    span(out, "time", line.start());
    out.writeText(" ", null);
    if (line.cancelled()) {
      span(out, "tag late", getAttributes().get("cancelled"));
      out.writeText(" ", null);
    }
    out.startElement("bdi", this);
    out.writeText(line.title(), null);
    out.endElement("bdi");
    out.endElement("a");
    out.endElement("li");
  }

  private void writeMore(ResponseWriter out, AgendaDay day) throws IOException {
    if (day.more().isEmpty()) {
      return;
    }
    out.startElement("li", this);
    out.startElement("a", this);
    out.writeURIAttribute("href", day.link(), null);
    out.writeText(day.more(), null);
    span(out, "visually-hidden", ", " + day.name());
    out.endElement("a");
    out.endElement("li");
  }

  private void span(ResponseWriter out, String look, Object text) throws IOException {
    out.startElement("span", this);
    out.writeAttribute("class", look, null);
    out.writeText(text, null);
    out.endElement("span");
  }
}
