package org.palabre.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.palabre.commitment.Commitment;
import org.palabre.followup.Chase;
import org.palabre.followup.Chases;
import org.palabre.followup.FollowUp;
import org.palabre.followup.FollowUpFilter;
import org.palabre.followup.FollowUps;
import org.palabre.tabular.CsvText;
import org.palabre.tabular.XlsxText;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The follow-up list as a file, filtered as the page is: no statement, nobody's address. */
@Named
@RequestScoped
public class FollowUpExport {

  private static final int AT_ONCE = 1_000;

  private static final List<String> COLUMNS =
      List.of(
          "asked",
          "of",
          "space",
          "territory",
          "state",
          "requestedOn",
          "dueOn",
          "daysLate",
          "promisedOn",
          "endedOn",
          "chasedOn");

  @Inject private FollowUps followUps;
  @Inject private Chases chases;
  @Inject private FollowUpPlaces places;
  @Inject private Here here;

  /** Answers with the file: a workbook when asked for, else CSV. */
  public void send() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    boolean workbook = Sent.text("format").filter("xlsx"::equals).isPresent();
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"suivi.%s\"".formatted(workbook ? "xlsx" : "csv"));
    List<String> header =
        COLUMNS.stream().map(column -> places.say("followup.column." + column)).toList();
    if (workbook) {
      answer.setResponseContentType(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      try (XlsxText sheet =
          new XlsxText(answer.getResponseOutputStream(), places.say("followup.title"), header)) {
        write(sheet::row);
      }
    } else {
      answer.setResponseContentType("text/csv; charset=UTF-8");
      answer.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
      Writer out = answer.getResponseOutputWriter();
      write(new CsvText(out, header)::row);
      out.flush();
    }
    faces.responseComplete();
  }

  private void write(Consumer<List<?>> rows) {
    FollowUpFilter filter = FollowUpQuery.read();
    List<FollowUp> page;
    int skip = 0;
    do {
      page = followUps.list(filter, skip, AT_ONCE);
      Map<UUID, Chase> last =
          chases.last(page.stream().map(one -> one.commitment().getId()).toList());
      page.forEach(one -> rows.accept(row(one, last.get(one.commitment().getId()))));
      skip += AT_ONCE;
    } while (page.size() == AT_ONCE);
  }

  private List<Object> row(FollowUp one, Chase last) {
    Commitment asked = one.commitment();
    LocalDate today = here.wording().today();
    List<Object> row = new ArrayList<>();
    row.add(asked.getWhat());
    row.add(places.name(asked.getAskedOf().name()));
    row.add(one.space());
    row.add(places.territory(one.territory()));
    row.add(places.say("followup.is." + asked.getState()));
    row.add(asked.getRequestedOn());
    row.add(asked.getDueOn());
    row.add(asked.isLate(today) ? ChronoUnit.DAYS.between(asked.getDueOn(), today) : null);
    row.add(asked.getPromisedOn());
    row.add(asked.getEndedOn());
    row.add(last == null ? null : last.getChasedOn());
    return row;
  }
}
